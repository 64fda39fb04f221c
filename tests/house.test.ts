import path from 'node:path'
import { expect, test } from 'vitest'
import { reasons } from '~/domain/refusal'
import de from '~/i18n/de'
import en from '~/i18n/en'
import { links } from '~/links'
import manifest from '../package.json'
import remixConfig from '../remix.config.js'
import { filesIn, hasLogic, isCode, keptFiles, textOf } from './house/sources'
import { literals, sayer } from './house/words'

const table = await readTable()
const messages = { de: flat(de), en: flat(en) }
const rooms = Object.keys(en)
const written = ['app', 'server', 'prisma', 'tests'].flatMap(filesIn)

/** Addresses that the server handles before the route table. */
const beforeRoutes = [/^\/live\/t\/[^/]+$/]

test('every address that the site writes leads to a route', () => {
  // Usable as an id, a name, a slug and a thread.
  const anything = { id: 1, title: 'Why?', toString: () => '1' }
  const leadsNowhere = Object.entries(links).filter(([, link]) => {
    const address = (link as (one: typeof anything) => string)(anything)
    const { pathname } = new URL(address, 'http://forum.example')
    return ![...table.map(({ pattern }) => pattern), ...beforeRoutes].some((pattern) =>
      pattern.test(pathname),
    )
  })
  expect(leadsNowhere.map(([name]) => name)).toEqual([])
})

test('the table of addresses and the files of the routes are the same', () => {
  // Files with a capital are components beside their route.
  const files = filesIn('app/routes').filter((file) =>
    /^[a-z][^/]*\.tsx?$/.test(path.posix.basename(file)),
  )
  expect(files.sort()).toEqual([...new Set(table.map(({ file }) => `app/${file}`))].sort())
})

test('every pure file with logic has a twin test, which imports it', () => {
  const pure = ['app/domain', 'app/ui', 'app/http', 'app/i18n']
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.ts') && !/\.(server|client|d)\.ts$/.test(file))
  const lonely = pure
    .filter(hasLogic)
    .filter(
      (file) =>
        !twins(file).some(
          (twin) => written.includes(twin) && textOf(twin).includes(`'~/${bare(file)}'`),
        ),
    )
  expect(lonely).toEqual([])
})

test('every reason of a refusal has a message in both languages and is used', () => {
  const keys = Object.keys(reasons)
  expect({
    de: keys.filter((key) => !says(messages.de, key)),
    en: keys.filter((key) => !says(messages.en, key)),
  }).toEqual({ de: [], en: [] })
  expect(keys.filter((key) => !literals.has(key))).toEqual([])
})

test('both languages have the same messages, with the same things to fill in', () => {
  expect([...messages.de.keys()].sort()).toEqual([...messages.en.keys()].sort())
  const differing = [...messages.en].filter(
    ([key, words]) => holes(key, words) !== holes(key, messages.de.get(key) ?? ''),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no message key is defined twice', () => {
  const keysOf = (file: string) =>
    [...textOf(file).matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => `${file} ${key}`)
  const keys = filesIn('app/i18n/messages').flatMap(keysOf)
  expect(keys.length).toBeGreaterThan(messages.de.size)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('a message that counts has words for one and for several', () => {
  const keys = [...messages.en.keys(), ...messages.de.keys()]
  const halves = keys.filter((key) => /_(one|other)$/.test(key) && !keys.includes(otherNumber(key)))
  expect(halves).toEqual([])
})

test('no message is empty, none is missing, none is unused', () => {
  expect([...messages.en, ...messages.de].filter(([, words]) => words.trim() === '')).toEqual([])
  const saysKey = new RegExp(`^(${rooms.join('|')})\\.[a-z]\\w*$`)
  const missing = [...literals].filter(([text]) => saysKey.test(text) && !says(messages.en, text))
  expect(missing).toEqual([])
  const isSaid = sayer(rooms)
  const said = (key: string) => isSaid(key) || isSaid(stem(key)) || stem(key) in reasons
  expect([...messages.en.keys()].filter((key) => !said(key))).toEqual([])
})

test('no file is longer than 300 lines, no test file longer than 700', () => {
  const long = written
    .filter((file) => isCode(file) || file.endsWith('.css'))
    .filter((file) => {
      const limit = file.startsWith('tests/') ? 700 : 300
      return textOf(file).trimEnd().split('\n').length > limit
    })
  expect(long).toEqual([])
})

test('there are no drawers, and no barrels in the app', () => {
  const drawers = written.filter((file) =>
    file
      .split(/[/.]/)
      .some((part) => /^(utils?|helpers?|services?|managers?|common|misc)$/i.test(part)),
  )
  expect(drawers).toEqual([])
  expect(written.filter((file) => /^app\/.*\/index\.tsx?$/.test(file))).toEqual([])
})

test('packages have exact versions', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest
  const all = [dependencies, devDependencies, optionalDependencies, overrides].flatMap((some) =>
    Object.entries(some),
  )
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([])
})

test('the router has the releases that closed its redirect hole', () => {
  const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
    textOf('package-lock.json'),
  )
  const floors = {
    '@remix-run/router': '1.23.4',
    'react-router': '6.30.6',
    'react-router-dom': '6.30.6',
  }
  for (const [name, floor] of Object.entries(floors)) {
    const installed = Object.entries(packages).flatMap(([at, { version }]) =>
      at.endsWith(`node_modules/${name}`) && version ? [version] : [],
    )
    expect(installed, name).not.toEqual([])
    expect(
      installed.filter((version) => version.localeCompare(floor, 'en', { numeric: true }) < 0),
      name,
    ).toEqual([])
  }
})

test('the product speaks of nothing outside of itself', () => {
  const outside = /\/work\/|\.\.\/shared|\bissue #/i
  const told = keptFiles().filter(
    (file) =>
      /\.(tsx?|js|cjs|mjs|json|css|md|sql|prisma|yml|example)$/.test(file) &&
      outside.test(textOf(file)),
  )
  expect(told).toEqual([])
})

async function readTable(): Promise<{ file: string; pattern: RegExp }[]> {
  const found: { file: string; pattern: RegExp }[] = []
  await remixConfig.routes?.((define) => {
    define((address, file) => {
      if (address !== undefined && address !== '*')
        found.push({ file, pattern: patternOf(address) })
      else found.push({ file, pattern: /(?!)/ })
    })
    return {}
  })
  return found
}

/** Converts a path pattern such as `/t/:threadId/:slug?` to a regular expression. */
function patternOf(address: string): RegExp {
  const segments = address.split('/').filter(Boolean)
  const parts = segments.map((segment) =>
    !segment.startsWith(':')
      ? `/${segment.replaceAll('.', '\\.')}`
      : segment.endsWith('?')
        ? '(?:/[^/]+)?'
        : '/[^/]+',
  )
  return new RegExp(`^${parts.join('') || '/'}$`)
}

function flat(all: Record<string, Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(all).flatMap(([room, words]) =>
      Object.entries(words).map(([name, text]) => [`${room}.${name}`, text] as const),
    ),
  )
}

const bare = (file: string) => file.replace(/^app\//, '').replace(/\.tsx?$/, '')

function twins(file: string): string[] {
  return [`tests/${bare(file)}.test.ts`, `tests/${bare(file)}.test.tsx`]
}

const stem = (key: string) => key.replace(/_(one|other)$/, '')

const otherNumber = (key: string) =>
  key.endsWith('_one') ? `${stem(key)}_other` : `${stem(key)}_one`

const says = (words: Map<string, string>, key: string) =>
  words.has(key) || words.has(`${key}_other`)

/** Returns the placeholders in order. The singular need not contain the count. */
function holes(key: string, words: string): string {
  const names = new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  if (key.endsWith('_one')) names.delete('count')
  return [...names].sort().join(' ')
}
