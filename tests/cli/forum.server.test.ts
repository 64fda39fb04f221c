import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test, vi } from 'vitest'
import { needsDatabase, run } from '~/cli/forum.server'
import { database } from '~/db/client.server'

vi.setConfig({ testTimeout: 20_000 })
const dir = mkdtempSync(path.join(tmpdir(), 'forum-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function forum(argv: string[], stdin = '') {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    stdin: Readable.from([stdin]),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(dir, name)
  writeFileSync(at, content)
  return at
}

const article =
  '# Über Brücken\n\nSie rosten. Wer soll sie bezahlen?\n\n## Der Plan\n\nEs gibt einen. Was taugt der Plan wirklich?'
const account = (email: string, ...more: string[]) => [
  'user',
  'create',
  '--email',
  email,
  '--name',
  email.split('@')[0] ?? '',
  '--password-stdin',
  ...more,
]

test('an account is made with the password from standard input, and listed', async () => {
  const made = await forum(
    account('ada@example.org', '--role', 'moderator', '--json'),
    'ein langer Satz genügt\n',
  )
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(made.out)).toMatchObject({ email: 'ada@example.org', role: 'moderator' })
  expect((await forum(['user', 'list'])).out).toMatch(/ada@example\.org {2}ada {2}moderator/)
  expect(JSON.parse((await forum(['user', 'list', '--json'])).out)).toMatchObject([
    { email: 'ada@example.org' },
  ])
})

test('what the forum refuses ends with 1 and the reason in the operator’s words', async () => {
  await forum(account('bea@example.org'), 'ein langer Satz genügt')
  expect(await forum(account('bea@example.org'), 'ein langer Satz genügt')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/\S/),
  })
  expect(await forum(account('cem@example.org'), 'kurz')).toMatchObject({ code: 1 })
  expect(
    await forum(['user', 'role', '--email', 'nobody@example.org', '--role', 'admin']),
  ).toMatchObject({ code: 1 })
  expect(await database().member.count({ where: { email: 'cem@example.org' } })).toBe(0)
})

test('a member gets another role', async () => {
  await forum(account('dora@example.org'), 'ein langer Satz genügt')
  expect(
    await forum(['user', 'role', '--email', 'Dora@Example.org', '--role', 'admin']),
  ).toMatchObject({ code: 0 })
  expect(await database().member.findFirst({ where: { email: 'dora@example.org' } })).toMatchObject(
    { role: 'admin' },
  )
})

test.each([
  [[]],
  [['user']],
  [['user', 'destroy']],
  [['user', 'list', '--all']],
  [['user', 'list', 'extra']],
  [['user', 'create', '--email', 'x@example.org']],
  [['user', 'create', '--email', 'x@example.org', '--name', 'Xaver']],
  [['user', 'role', '--email', 'x@example.org', '--role', 'king']],
  [['article', 'read']],
  [['article', 'read', 'one', 'two']],
  [['article', 'read', 'one', '--lang', 'fr']],
])(
  'wrong use ends with 2, says how it is meant, and writes nothing to standard output: %j',
  async (argv) => {
    expect(await forum(argv)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Usage'),
    })
  },
)

test('help is given without a database', async () => {
  expect(await forum(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('article seed FILE'),
  })
  expect(await forum(['article', 'seed', '--help'])).toMatchObject({
    code: 0,
    out: expect.not.stringContaining('user list'),
  })
  for (const argv of [
    ['--help'],
    ['article', 'seed', '--help'],
    ['article', 'read', 'x'],
    ['nonsense'],
    [],
  ])
    expect(needsDatabase(argv)).toBe(false)
  for (const argv of [
    ['article', 'seed', 'x'],
    ['user', 'list'],
  ])
    expect(needsDatabase(argv)).toBe(true)
})

test('reading an article prints title, sections and questions, and writes nothing', async () => {
  const { code, out } = await forum(['article', 'read', file('bruecken.md', article)])
  expect(code).toBe(0)
  for (const words of [
    'Über Brücken',
    'Der Plan',
    'Wer soll sie bezahlen?',
    'Was taugt der Plan wirklich?',
  ])
    expect(out).toContain(words)
  const told = JSON.parse(
    (await forum(['article', 'read', file('bruecken.md', article), '--json'])).out,
  )
  expect(told).toMatchObject({
    title: 'Über Brücken',
    lang: 'de',
    questions: [
      { section: 0 },
      { section: 1, heading: 'Der Plan', quote: 'Was taugt der Plan wirklich?' },
    ],
  })
  expect(await database().article.count({ where: { slug: 'ueber-bruecken' } })).toBe(0)
})

test('seeding an article opens its debates once, in the author’s name', async () => {
  await forum(account('emil@example.org', '--role', 'moderator'), 'ein langer Satz genügt')
  const at = file('plan.md', article.replaceAll('Brücken', 'Straßen'))
  const first = await forum(['article', 'seed', at, '--author', 'emil@example.org', '--json'])
  expect(JSON.parse(first.out)).toMatchObject({
    slug: 'ueber-strassen',
    opened: [expect.any(Number), expect.any(Number)],
  })
  expect(JSON.parse((await forum(['article', 'seed', at, '--json'])).out)).toMatchObject({
    slug: 'ueber-strassen',
    opened: [],
  })
  const threads = await database().thread.findMany({
    where: { article: { slug: 'ueber-strassen' } },
    include: { author: true },
  })
  expect(threads.map(({ author }) => author?.email)).toEqual([
    'emil@example.org',
    'emil@example.org',
  ])
})

test('bad files end with 1 and a reason, and nothing is written', async () => {
  const before = [await database().article.count(), await database().thread.count()]
  const bad = [
    file('empty.txt', ''),
    file('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    file('long.txt', `Was ist das hier? ${'viel Text '.repeat(500_000)}`),
    file('silent.txt', 'Hier fragt niemand.'),
    path.join(dir, 'nowhere.txt'),
    dir,
  ]
  for (const at of bad) {
    for (const command of ['read', 'seed'])
      expect(await forum(['article', command, at]), at).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(/\S{4}/),
      })
  }
  expect(
    await forum(['article', 'seed', file('plan2.md', article), '--author', 'nobody@example.org']),
  ).toMatchObject({ code: 1 })
  expect([await database().article.count(), await database().thread.count()]).toEqual(before)
})
