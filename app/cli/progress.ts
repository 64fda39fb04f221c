const width = 30

/**
 * Draws a progress bar on the last line of a terminal, in steps of one percent. Does nothing
 * without `draw`. `done` clears the line.
 */
export function progressBar(draw: ((text: string) => void) | undefined): {
  grow(share: number): void
  done(): void
} {
  let shown = -1
  return {
    grow(share) {
      const percent = Math.floor(Math.min(Math.max(share, 0), 1) * 100)
      if (percent === shown) return
      shown = percent
      const full = Math.round((percent * width) / 100)
      draw?.(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent} %`)
    },
    done() {
      if (shown !== -1) draw?.('\r\x1b[K')
      shown = -1
    },
  }
}
