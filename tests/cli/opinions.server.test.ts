import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { needsDatabase, run } from '~/cli/forum.server'
import { analyse } from '~/domain/opinions/analyse'
import { adjustedRand, plantedCamps } from '../support/camps'
import { aDataDir, run as start } from '../support/site'

vi.setConfig({ testTimeout: 60_000 })
const dir = mkdtempSync(path.join(tmpdir(), 'opinions-'))
afterAll(() => rmSync(dir, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(dir, name)
  writeFileSync(at, content)
  return at
}

async function opinions(args: string[], draw?: (text: string) => void) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['opinions', 'analyse', ...args], {
    stdin: Readable.from([]),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    draw,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const votesHeader = 'timestamp,datetime,comment-id,voter-id,vote'
const commentsHeader =
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'
const { votes, campOf } = plantedCamps({ sizes: [30, 20], statements: 20, seed: 11 })

/** Polis' order: by statement, with the time of each vote. */
const byStatement = votes
  .map((vote, at) => ({ ...vote, moment: 1_403_054_214_196 + at }))
  .sort((one, other) => Number(one.statement) - Number(other.statement))
const votesFile = file(
  'votes.csv',
  [
    votesHeader,
    ...byStatement.map(
      ({ participant, statement, opinion, moment }) =>
        `${moment},Wed Jun 18 08:16:54 WIB 2014,${statement},${participant},${opinion}`,
    ),
  ].join('\n') + '\n',
)

test('an export is analysed with the same groups that any correct implementation finds', async () => {
  const { code, out, err } = await opinions(['--votes', votesFile, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const report = JSON.parse(out)
  const { participants, statements, groups, silhouette, consensus, commonGround } = analyse(votes)
  expect(report).toEqual({
    participants,
    statements: statements.length,
    groups,
    silhouette,
    consensus,
    commonGround,
  })
  expect(report).toMatchObject({
    participants: 50,
    statements: 20,
    groups: [
      { id: 1, size: 30 },
      { id: 2, size: 20 },
    ],
  })
  const found = report.groups.flatMap(({ id, members }: { id: number; members: number[] }) =>
    members.map((member) => ({ id, member })),
  )
  expect(
    adjustedRand(
      found.map(({ id }: { id: number }) => id),
      found.map(({ member }: { member: number }) => campOf[member] ?? 0),
    ),
  ).toBeGreaterThanOrEqual(0.8)
  expect(report.groups[0].representative[0]).toMatchObject({
    statement: expect.any(Number),
    side: 'agree',
    representativeness: expect.any(Number),
  })
})

test('columns may be in any order, with an xid, a byte order mark and Windows’ line endings', async () => {
  const lines = byStatement.map(
    ({ participant, statement, opinion, moment }) =>
      `"x,""${participant}""",${opinion},${participant},${moment},${statement}`,
  )
  const odd = file(
    'odd.csv',
    `\ufeff${['xid,vote,voter-id,timestamp,comment-id', ...lines].join('\r\n')}\r\n\r\n`,
  )
  expect(await opinions(['--votes', odd, '--json'])).toEqual(
    await opinions(['--votes', votesFile, '--json']),
  )
})

test('statements removed by moderation appear nowhere', async () => {
  const all = JSON.parse((await opinions(['--votes', votesFile, '--json'])).out)
  const gone = all.commonGround[0].statement
  const comments = file(
    'comments.csv',
    [
      commentsHeader,
      `1,x,${gone},0,1,0,-1,"Was, wenn\r\n""niemand"" fragt?"`,
      '1,x,1,0,1,0,1,"Zwei\nZeilen, ein Satz."',
    ].join('\r\n'),
  )
  const told = JSON.parse(
    (await opinions(['--votes', votesFile, '--comments', comments, '--json'])).out,
  )
  expect(told.statements).toBe(20)
  expect(told.commonGround).toHaveLength(19)
  expect(JSON.stringify(told)).not.toContain(`"statement":${gone},`)
})

test('people read the statements themselves, and nothing in them reaches the terminal as a command', async () => {
  const comments = file(
    'loud.csv',
    [
      commentsHeader,
      ...Array.from(
        { length: 20 },
        (_, id) => `1,x,${id},0,1,0,1,"Satz ${id}\n\u001b[31mrot\u001b[0m"`,
      ),
    ].join('\n'),
  )
  const { code, out } = await opinions(['--votes', votesFile, '--comments', comments])
  expect(code).toBe(0)
  for (const words of [
    '50 Personen',
    '20 Aussagen',
    '2 Gruppen',
    'Silhouette',
    'Gruppe 1: 30 Personen',
    'Zustimmung',
    'Gemeinsamkeiten',
    'Satz 1',
  ])
    expect(out).toContain(words)
  expect(out, 'numbers are written as the language writes them').toMatch(/^ {2}0,\d{3} {2}/m)
  expect(out).not.toContain('\u001b')
})

test('fewer than fifteen people are no groups, and that is said', async () => {
  const few = file(
    'few.csv',
    [
      votesHeader,
      ...byStatement
        .filter(({ participant }) => Number(participant) < 10)
        .map(
          ({ participant, statement, opinion, moment }) =>
            `${moment},x,${statement},${participant},${opinion}`,
        ),
    ].join('\n'),
  )
  expect((await opinions(['--votes', few])).out).toContain('15 Personen')
  expect(JSON.parse((await opinions(['--votes', few, '--json'])).out)).toMatchObject({
    participants: 10,
    groups: [],
    silhouette: null,
    commonGround: { length: 20 },
  })
  expect(
    JSON.parse((await opinions(['--votes', file('header.csv', votesHeader), '--json'])).out),
  ).toMatchObject({ participants: 0, statements: 0 })
})

describe('a file that is none ends with 2, and the reason names file and line', () => {
  const good = '1,x,12,7,1'
  const latin = new Uint8Array([
    ...Buffer.from(`${votesHeader}\n${good}\n1,`),
    0xfc,
    ...Buffer.from(',12,7,1\n'),
  ])
  test.each<[string, string | Uint8Array, number]>([
    ['too few fields', `${votesHeader}\n${good}\n1,x,12,7\n${good}`, 3],
    ['too many fields', `${votesHeader}\n${good},5`, 2],
    ['an unknown vote', `${votesHeader}\r\n${good}\r\n\r\n1,x,12,7,2\r\n`, 4],
    ['an empty id', `${votesHeader}\n1,x,,7,1`, 2],
    ['an error after a field of two lines', `${votesHeader}\n1,"x\ny",12,7,1\n1,x,12,7,nein`, 4],
    ['no header', `${good}\n${good}`, 1],
    ['nothing', '', 1],
    ['letters that are not UTF-8', latin, 3],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${votesHeader}\n${good}`, 'utf16le')), 1],
    ['a quotation mark that is never closed', `${votesHeader}\n${good}\n1,"x,12,7,1\n${good}\n`, 3],
    ['a quotation mark within a field', `${votesHeader}\n${good}\n${good}\n1,x"y,12,7,1\n`, 4],
    ['a line without end', `${votesHeader}\n${'x'.repeat(1_200_000)}`, 2],
    ['a late line', `${votesHeader}\n${`${good}\n`.repeat(30_000)}1,x,12,7\n`, 30_002],
  ])('%s', async (_, content, line) => {
    const at = file('bad.csv', content)
    const { code, out, err } = await opinions(['--votes', at])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`${at}, Zeile ${line}: `)
    expect(err).not.toContain('opinions.')
  })

  test('a bad line among the comments is named too, and a missing file', async () => {
    const bad = file('badComments.csv', `${commentsHeader}\n1,x,3,0,1,0,gone,Satz`)
    expect(await opinions(['--votes', votesFile, '--comments', bad])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`${bad}, Zeile 2: `),
    })
    for (const missing of [path.join(dir, 'nowhere.csv'), dir])
      expect(await opinions(['--votes', missing])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(missing),
      })
  })
})

test('wrong usage prints the usage', async () => {
  for (const args of [[], ['--votes'], ['--votes', votesFile, '--all'], [votesFile]])
    expect(await opinions(args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--votes votes.csv'),
    })
  expect(needsDatabase(['opinions', 'analyse', '--votes', votesFile])).toBe(false)
})

test('a terminal shows a progress bar, and an empty line at the end', async () => {
  const drawn: string[] = []
  const { err } = await opinions(['--votes', votesFile, '--json'], (text) => drawn.push(text))
  expect(err).toBe('')
  expect(drawn[0]).toMatch(/^\r\[#*\.*\] \d+ %$/)
  expect(drawn.filter((text) => text === '\r\u001b[K')).toHaveLength(1)
  expect(drawn.at(-1)).toBe('\r\u001b[K')
})

test('the program itself does it, without a database and silently where nobody watches', async () => {
  const settings = { DATA_DIR: aDataDir(), DEFAULT_LOCALE: 'en' }
  const program = start(
    ['--import', 'tsx', 'server/forum.ts', 'opinions', 'analyse', '--votes', votesFile, '--json'],
    settings,
  )
  expect(await program.ended).toBe(0)
  expect(JSON.parse(program.output())).toMatchObject({
    participants: 50,
    groups: [{ size: 30 }, { size: 20 }],
  })
  const refused = start(
    [
      '--import',
      'tsx',
      'server/forum.ts',
      'opinions',
      'analyse',
      '--votes',
      file('cut.csv', `${votesHeader}\n1,x,12`),
    ],
    settings,
  )
  expect(await refused.ended).toBe(2)
  expect(refused.output()).toMatch(
    /cut\.csv, line 2: there are 3 fields, but the first line names 5 columns\./,
  )
})
