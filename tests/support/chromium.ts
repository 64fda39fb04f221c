import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Returns the path of a browser for the tests, or null. CHROMIUM_PATH wins. */
export const chromium = (): string | null =>
  [process.env.CHROMIUM_PATH, ...places].find(
    (place) => place !== undefined && existsSync(place),
  ) ?? null

/** Finds a browser, or installs Debian's if possible; null when neither works. */
export function ensureChromium(): string | null {
  const found = chromium()
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  console.log('Installing chromium for the browser tests …')
  const apt = (...args: string[]) =>
    spawnSync('/usr/bin/apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium')
  if (!install() && apt('update')) install()
  return chromium()
}
