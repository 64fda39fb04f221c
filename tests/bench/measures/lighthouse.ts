import { createServer } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium as playwright } from 'playwright-core'
import { links } from '~/links'
import { chromium } from '../../support/chromium'
import { marked } from '../dataset/plan'
import { notThere, type Line } from '../line'
import { addressOf, type Stage } from '../stage'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Audit = { id: string; title: string; score: number | null; displayValue?: string }
type Report = {
  lighthouseVersion: string
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>

/** Measures shared pages with Lighthouse's mobile profile; the lowest of its four scores counts. */
export async function measureLighthouse(stage: Stage): Promise<Line[]> {
  const installed = process.env.LIGHTHOUSE
  const executablePath = chromium()
  if (!installed || executablePath === null)
    return [
      notThere(
        'Lighthouse',
        '',
        'needs Chromium, and LIGHTHOUSE: a folder in which lighthouse 12 is installed',
      ),
    ]
  const { default: lighthouse }: { default: Lighthouse } = await import(
    pathToFileURL(path.resolve(installed, 'node_modules/lighthouse/core/index.js')).href
  )
  const port = await freePort()
  const browser = await playwright.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
  })
  const lines: Line[] = []
  try {
    const { rows } = await stage.client.query<{ id: number }>(
      'select id from posts where thread_id = $1 and depth = 2 order by id limit 1',
      [marked.hundred],
    )
    const pages = {
      front: links.front(),
      thread: await addressOf(stage, marked.hundred),
      permalink: links.post(rows[0]?.id ?? 0),
    }
    for (const [name, page] of Object.entries(pages)) {
      const result = await lighthouse(stage.site.url + page, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: categories,
      })
      if (result) lines.push(lineOf(name, result.lhr))
    }
  } finally {
    await browser.close()
  }
  return lines
}

function lineOf(name: string, report: Report): Line {
  const scores = Object.fromEntries(
    categories.map((category) => [
      category,
      Math.round((report.categories[category]?.score ?? 0) * 100),
    ]),
  )
  const weighty = categories.flatMap(
    (category) => report.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [],
  )
  const short = weighty
    .flatMap(({ id }) => report.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 0.9)
  return {
    what: `Lighthouse ${report.lighthouseVersion}, mobile, ${name}: lowest score`,
    value: Math.min(...Object.values(scores)),
    unit: '',
    target: { at: 'least', value: 98 },
    note: `${Object.entries(scores)
      .map(([category, score]) => `${category} ${score}`)
      .join(
        ', ',
      )}${short.length > 0 ? `; short: ${short.map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()).join(', ')}` : ''}`,
    detail: { scores, short },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })
}
