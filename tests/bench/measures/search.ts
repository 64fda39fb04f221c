import { chance } from '../dataset/chance'
import { phrases } from '../dataset/phrases'
import { filled, rareWord } from '../dataset/writings'
import { notThere, type Line } from '../line'
import { median, percentile } from '../numbers'
import type { Stage } from '../stage'
import { cpuOfDatabase } from '../usage'
import { aVisitor } from '../visitor'

const questions = 120

/** Searches for a common word, a rare one, two words, a typing error, and a phrase. */
export async function measureSearch(stage: Stage): Promise<Line> {
  const what = 'search: p95 through HTTP'
  const visitor = aVisitor(stage.site.url)
  const draw = chance(7)
  const walls: number[] = []
  const byKind = new Map<string, number[]>()
  try {
    const first = await visitor.get('/search?q=Gemeinden')
    if (first.status === 404) return notThere(what, 'ms', 'there is no search yet')
    const before = await cpuOfDatabase(stage.client)
    for (let at = 0; at < questions; at++) {
      const lang = at % 2 === 0 ? 'de' : 'en'
      const [kind = '', words = ''] =
        Object.entries({
          common: draw.pick(phrases[lang].who),
          rare: rareWord(lang, draw),
          two: `${draw.pick(phrases[lang].who)} ${rareWord(lang, draw)}`,
          typo: rareWord(lang, draw).replace(/(.)(.)(?=.{3}$)/, '$2$1'),
          phrase: `"${filled(lang, draw.pick(phrases[lang].sentences), draw).split(' ').slice(0, 4).join(' ')}"`,
        })[at % 5] ?? []
      // Searches are limited by address, so each request comes from another one.
      const answer = await visitor.get(`/search?q=${encodeURIComponent(words)}`, {
        'X-Forwarded-For': `10.${at % 200}.${Math.floor(at / 200)}.7`,
      })
      if (answer.status !== 200) throw new Error(`/search?q=${words} answered ${answer.status}`)
      if (at >= 20) walls.push(answer.ms)
      byKind.set(kind, [...(byKind.get(kind) ?? []), answer.ms])
    }
    const postgres = ((await cpuOfDatabase(stage.client)) - before) / questions
    const kinds = Object.fromEntries([...byKind].map(([kind, all]) => [kind, median(all)]))
    return {
      what,
      value: percentile(walls, 0.95),
      unit: 'ms',
      target: { at: 'most', value: 50 },
      note: `p50 ${median(walls).toFixed(1)} ms at ${stage.size.posts.toLocaleString('en')} posts, ${postgres.toFixed(1)} ms CPU in Postgres; by kind: ${Object.entries(
        kinds,
      )
        .map(([kind, ms]) => `${kind} ${ms.toFixed(0)}`)
        .join(', ')} ms`,
      detail: { kinds, postgres, posts: stage.size.posts },
    }
  } finally {
    visitor.leave()
  }
}
