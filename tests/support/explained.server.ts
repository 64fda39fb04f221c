import { pool } from '~/db/client.server'
import type { Db } from '~/db/client.server'

/** The cost of a statement: rows read by any step, and tables that were scanned completely. */
export type Explained = { rows: number; scanned: string[] }

type Statement = { strings: readonly string[]; values: readonly unknown[] }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

/** Runs the one statement that the act sends, and returns its cost. */
export async function explained(act: (db: Db) => Promise<unknown>): Promise<Explained> {
  let sent: { text: string; values: unknown[] } | null = null
  const take = (strings: TemplateStringsArray, ...values: unknown[]) => {
    sent ??= flat({ strings, values })
    return Promise.resolve([])
  }
  await act({ $queryRaw: take } as unknown as Db)
  if (sent === null) throw new Error('nothing was sent')
  const { text, values }: { text: string; values: unknown[] } = sent
  const { rows } = await pool().query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (analyze, format json) ${text}`,
    values,
  )
  const nodes = all(rows[0]!['QUERY PLAN'][0].Plan).filter(
    (node) => node['Relation Name'] !== undefined || node['Node Type'].startsWith('Bitmap Index'),
  )
  const read = (node: Plan) =>
    node['Actual Loops'] *
    (node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0))
  return {
    rows: nodes.reduce((sum, node) => sum + read(node), 0),
    scanned: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan' && read(node) > 0)
      .map((node) => node['Relation Name'] ?? ''),
  }
}

/** Flattens a statement with nested fragments, with numbered values. */
function flat({ strings, values }: Statement): { text: string; values: unknown[] } {
  let text = strings[0] ?? ''
  const all: unknown[] = []
  values.forEach((value, index) => {
    if (isStatement(value)) {
      const inner = flat(value)
      text += inner.text.replace(
        /\$(\d+)/g,
        (_, number: string) => `$${Number(number) + all.length}`,
      )
      all.push(...inner.values)
    } else text += `$${all.push(value)}`
    text += strings[index + 1] ?? ''
  })
  return { text, values: all }
}

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

const all = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(all)]
