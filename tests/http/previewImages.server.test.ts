import type { AppLoadContext } from '@remix-run/node'
import { createElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import type { CrossOriginRequest } from '~/http/crossOriginLoader.server'
import { renderPreviewImage } from '~/http/previewImages.server'
import { PostPicture, ThreadPicture } from '~/ui/previews/Picture'
import { pictureSize, postPictureTexts, threadPictureTexts } from '~/ui/previews/pictureTexts'
import { aReader } from '../support/builders.server'
import { decoded } from '../support/png'
import { aHead, aToldPost, tellingIn } from '../ui/previews/told'

afterEach(() => database().limit.deleteMany())

let named = 0
const aName = () => `picture-${++named}`

function from(address: string): CrossOriginRequest {
  const load: AppLoadContext = {
    nonce: '',
    address,
    document: true,
    memo: new Map(),
    madeOf: new Set(),
    reach: 'shared',
    cookies: [],
  }
  return {
    ...aReader(),
    viewer: null,
    url: new URL('http://localhost/pictures/t/7'),
    params: {},
    load,
    named: null,
    locale: 'de',
  }
}

const debate = (questionDe: string) => ({
  element: createElement(ThreadPicture, threadPictureTexts(tellingIn('de'), aHead({ questionDe }))),
  size: pictureSize,
})
const argument = (text: string) => ({
  element: createElement(
    PostPicture,
    postPictureTexts(tellingIn('de'), aToldPost({ text }), aHead()),
  ),
  size: pictureSize,
})

test('a picture takes at most 150 ms of the processor, with as many words as there can be', async () => {
  const sheets = [
    debate('Sollte die Rindfleischetikettierungsüberwachung der Länder '.repeat(4).slice(0, 200)),
    argument('Ohne Regeln gibt es keine Sicherheit. '.repeat(10)),
  ]
  await renderPreviewImage(from('192.0.2.1'), aName(), () => debate('Wer?'))
  for (const sheet of sheets) {
    const spent: number[] = []
    for (let time = 0; time < 5; time++) {
      const begun = process.cpuUsage()
      await renderPreviewImage(from('192.0.2.1'), aName(), () => sheet)
      const { user, system } = process.cpuUsage(begun)
      spent.push((user + system) / 1_000)
    }
    // The minimum excludes delays by other work of the machine.
    expect(Math.min(...spent)).toBeLessThanOrEqual(150)
  }
})

test('concurrent requests for the same image share one render, and later ones use the cache', async () => {
  let drawings = 0
  const name = aName()
  const sheet = () => {
    drawings++
    return debate('Wer setzt die Standards?')
  }
  const pictures = await Promise.all(
    Array.from({ length: 8 }, (_, n) => renderPreviewImage(from(`192.0.2.${n}`), name, sheet)),
  )
  pictures.push(await renderPreviewImage(from('192.0.2.9'), name, sheet))
  expect(new Set(pictures).size).toBe(1)
  expect(drawings).toBe(1)
  expect(decoded(Buffer.from(pictures[0]!))).toMatchObject(pictureSize)
})

test('a drawing that failed is not kept, and holds up nobody', async () => {
  const name = aName()
  const broken = () => {
    throw new Error('no paper')
  }
  await expect(renderPreviewImage(from('192.0.2.1'), name, broken)).rejects.toThrow('no paper')
  expect(
    (await renderPreviewImage(from('192.0.2.1'), name, () => debate('Wer?'))).byteLength,
  ).toBeGreaterThan(1_000)
})

test('too many at once are turned away, and so is who has had too many drawn; what lies ready is still given', async () => {
  const many = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      renderPreviewImage(from(`192.0.2.${n}`), aName(), () => argument(`Nummer ${n}.`)),
    ),
  )
  const refused = many.filter((one) => one.status === 'rejected')
  expect(refused.length).toBe(8)
  for (const { reason } of refused)
    expect(reason).toMatchObject({ kind: 'unavailable', reason: 'previews.busy' })
  const ready = aName()
  await renderPreviewImage(from('198.51.100.1'), ready, () => debate('Wer?'))
  await database().limit.updateMany({ data: { points: 1_000 } })
  await expect(
    renderPreviewImage(from('198.51.100.1'), aName(), () => debate('Wer?')),
  ).rejects.toMatchObject({
    kind: 'tooMany',
  })
  expect(
    (await renderPreviewImage(from('198.51.100.1'), ready, () => debate('Wer?'))).byteLength,
  ).toBeGreaterThan(1_000)
})
