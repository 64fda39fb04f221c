/**
 * Stops gracefully at the first signal and immediately at the second. Calls `stop` and waits for it
 * before the process ends.
 */
export function stopOnSignal(stop: () => Promise<void>, say: (line: string) => void): void {
  let asked = false
  const onSignal = () => {
    if (asked) process.exit(1)
    asked = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(error instanceof Error ? error.message : String(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
}
