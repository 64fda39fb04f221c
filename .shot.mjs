import { chromium } from 'playwright-core'
const base = 'http://localhost:3100'
const jobs = process.argv.slice(2) // path|name|width|scheme|lang|who
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
import fs from 'node:fs'
const log = fs.readFileSync('/work/main/.cache/dev.log','utf8')
const pw = { member: /member@example.org\s+(\S+)/.exec(log)?.[1], moderator: /moderator@example.org\s+(\S+)/.exec(log)?.[1] }
const contexts = new Map()
async function ctx(width, scheme, lang, who) {
  const k = [width, scheme, lang, who].join()
  if (contexts.has(k)) return contexts.get(k)
  let storageState
  if (who !== 'reader') {
    const f = `/work/main/.cache/state-${who}.json`
    if (fs.existsSync(f)) storageState = f
    else {
      const c = await browser.newContext({ locale: 'en-GB' }); const p = await c.newPage()
      await p.goto(base + '/sign-in'); await p.getByLabel(/e-?mail/i).fill(`${who}@example.org`); await p.getByLabel(/password/i).fill(pw[who]); await p.locator('main button.button').click(); await p.waitForURL(base + '/')
      await c.storageState({ path: f }); await c.close(); storageState = f
    }
  }
  const c = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme, locale: lang === 'de' ? 'de-DE' : 'en-GB', storageState })
  contexts.set(k, c); return c
}
for (const j of jobs) {
  const [path, name, width, scheme, lang, who, full] = j.split('|')
  const page = await (await ctx(width, scheme, lang, who)).newPage()
  page.on('console', m => m.type() === 'error' && console.log(name, 'console:', m.text().slice(0, 300)))
  page.on('pageerror', e => console.log(name, 'error:', e.message.slice(0, 300)))
  const r = await page.goto(base + path); if (r.status() >= 400) console.log(name, r.status())
  await page.waitForTimeout(400)
  await page.screenshot({ path: `/work/main/.cache/shots/${name}.png`, fullPage: full === 'full' })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) console.log(name, 'overflows by', over)
  await page.close()
}
await browser.close()
