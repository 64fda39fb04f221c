const width = 30

/**
 * A bar that grows in the last line of a terminal, in steps of a hundredth. `draw` writes to it as it is; without it, nothing
 * is drawn. `done` leaves the line as if nothing had been there.
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
