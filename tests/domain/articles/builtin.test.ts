import { expect, test } from 'vitest'
import {
  builtinArticle,
  builtinKeys,
  builtinThemes,
  builtinThreads,
} from '~/domain/articles/builtin/builtin'
import { demoVoices } from '~/domain/articles/builtin/demoVoices'
import { demoAuthors } from '~/domain/articles/builtin/demoVoices/authors'
import type { DemoPost } from '~/domain/articles/builtin/demoVoices/demo'

const languages = ['de', 'en'] as const

function withReplies(posts: DemoPost[]): DemoPost[] {
  return posts.flatMap((post) => [post, ...withReplies(post.replies ?? [])])
}

function depthOf(posts: DemoPost[]): number {
  return posts.length === 0 ? 0 : 1 + Math.max(...posts.map((post) => depthOf(post.replies ?? [])))
}

const debates = builtinKeys.map((key) => ({ key, posts: withReplies(demoVoices[key]) }))
const everyPost = debates.flatMap((debate) => debate.posts)

test.each(languages)(
  'the %s article has a title, a lead, four to six sections and 550 to 800 words',
  (language) => {
    const { title, markdown } = builtinArticle[language]
    const [heading, lead] = markdown.split('\n\n')
    expect(heading).toBe(`# ${title}`)
    expect(lead).toMatch(/^[^#\s].*\.$/)
    const sections = markdown.match(/^## .+$/gm) ?? []
    expect(sections.length).toBeGreaterThanOrEqual(4)
    expect(sections.length).toBeLessThanOrEqual(6)
    const words = markdown.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word))
    expect(words.length).toBeGreaterThanOrEqual(550)
    expect(words.length).toBeLessThanOrEqual(800)
  },
)

test.each(languages)(
  'the %s article asks exactly the seven questions that became threads',
  (language) => {
    expect(builtinThreads).toHaveLength(7)
    expect(builtinArticle[language].markdown.split('?')).toHaveLength(builtinThreads.length + 1)
  },
)

test('threads are in the order of their names and start with a theme that exists', () => {
  expect(builtinThreads.map((thread) => thread.key)).toEqual(builtinKeys)
  const slugs: string[] = builtinThemes.map((theme) => theme.slug)
  for (const thread of builtinThreads) expect(slugs).toContain(thread.theme)
})

test.each(languages)(
  'every %s quote is a whole sentence of its section, and the quotes follow the article',
  (language) => {
    const { markdown } = builtinArticle[language]
    const places = builtinThreads.map((thread) => {
      const { quote, section } = thread[language]
      const body = markdown.split(/^## /m).find((part) => part.startsWith(`${section}\n`))
      expect(body, `section “${section}”`).toBeDefined()
      const at = (body ?? '').indexOf(quote)
      expect(at, quote).toBeGreaterThan(0)
      expect((body ?? '').slice(0, at), quote).toMatch(/(?:[.!?] |\n)$/)
      expect(quote).toMatch(/\?$/)
      return markdown.indexOf(quote)
    })
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
  },
)

test.each(languages)(
  'every %s thread title is one question of at most 200 characters',
  (language) => {
    for (const thread of builtinThreads) {
      expect(thread[language].question.length).toBeLessThanOrEqual(200)
      expect(thread[language].question).toMatch(/^[^?]+\?$/)
    }
  },
)

test('themes have their own slug, colour and names in both languages', () => {
  expect(builtinThemes.length).toBeGreaterThanOrEqual(6)
  expect(builtinThemes.length).toBeLessThanOrEqual(8)
  for (const part of ['slug', 'colour', 'nameDe', 'nameEn'] as const) {
    expect(new Set(builtinThemes.map((theme) => theme[part])).size).toBe(builtinThemes.length)
  }
  for (const theme of builtinThemes) {
    expect(theme.slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(theme.descriptionDe).toMatch(/\.$/)
    expect(theme.descriptionEn).toMatch(/\.$/)
  }
})

test('most demo posts have a theme, and a few are left for trying the desk', () => {
  const untagged = everyPost.filter(({ themes }) => themes.length === 0).length
  expect(untagged).toBeGreaterThan(0)
  expect(untagged).toBeLessThan(everyPost.length / 5)
})

test('there are 48 to 60 demo posts, each with a key of its own and themes that exist', () => {
  expect(everyPost.length).toBeGreaterThanOrEqual(48)
  expect(everyPost.length).toBeLessThanOrEqual(60)
  expect(new Set(everyPost.map((post) => post.key)).size).toBe(everyPost.length)
  const slugs: string[] = builtinThemes.map((theme) => theme.slug)
  for (const post of everyPost) {
    expect(new Set(post.themes).size, post.key).toBe(post.themes.length)
    for (const theme of post.themes) expect(slugs).toContain(theme)
  }
})

test.each(debates)(
  'the debate on $key speaks both languages and takes all four stances',
  ({ posts }) => {
    expect(posts.length).toBeGreaterThanOrEqual(5)
    expect(new Set(posts.map((post) => post.lang)).size).toBe(2)
    expect(new Set(posts.map((post) => post.stance)).size).toBe(4)
  },
)

test('the debate on standards is the deepest', () => {
  expect(depthOf(demoVoices.standards)).toBe(5)
  for (const key of builtinKeys) {
    if (key !== 'standards') expect(depthOf(demoVoices[key]), key).toBeLessThan(5)
  }
})

test('about three in five demo posts are German, and authors write their own language', () => {
  const share = everyPost.filter((post) => post.lang === 'de').length / everyPost.length
  expect(share).toBeGreaterThan(0.55)
  expect(share).toBeLessThan(0.65)
  for (const post of everyPost) {
    expect(demoAuthors.find((author) => author.key === post.author)?.lang, post.key).toBe(post.lang)
  }
})

test('a reply is younger than the post it answers', () => {
  for (const parent of everyPost) {
    for (const reply of parent.replies ?? []) {
      expect(reply.minutesBefore, reply.key).toBeLessThan(parent.minutesBefore)
      expect(reply.minutesBefore, reply.key).toBeGreaterThan(0)
    }
  }
})

test('nobody answers themselves, and every invented author speaks', () => {
  for (const parent of everyPost) {
    for (const reply of parent.replies ?? [])
      expect(reply.author, reply.key).not.toBe(parent.author)
  }
  expect(new Set(everyPost.map((post) => post.author)).size).toBe(demoAuthors.length)
  expect(new Set(demoAuthors.map((author) => author.name)).size).toBe(demoAuthors.length)
})

test('no post counts more votes than there are others to give them', () => {
  for (const post of everyPost) {
    const [up, down] = post.quality
    const [agree, disagree, pass] = post.agreement
    for (const count of [up, down, agree, disagree, pass])
      expect(count, post.key).toBeGreaterThanOrEqual(0)
    expect(up + down, post.key).toBeLessThan(demoAuthors.length)
    expect(agree + disagree + pass, post.key).toBeLessThan(demoAuthors.length)
  }
})

test('quotation marks and apostrophes are typographic in both languages', () => {
  const texts = [
    builtinArticle.de.markdown,
    builtinArticle.en.markdown,
    ...everyPost.map((post) => post.text),
  ]
  for (const text of texts) expect(text).not.toMatch(/["']/)
  for (const post of everyPost) {
    if (post.lang === 'de') expect(post.text, post.key).not.toMatch(/”/)
    if (post.lang === 'en') expect(post.text, post.key).not.toMatch(/„/)
  }
})

test('one or two demo posts have been withdrawn', () => {
  const withdrawn = everyPost.filter((post) => post.withdrawn === true)
  expect(withdrawn.length).toBeGreaterThanOrEqual(1)
  expect(withdrawn.length).toBeLessThanOrEqual(2)
})
