import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { expect, test } from 'vitest'
import { links } from '~/links'
import { revalidateUnlessVoted } from '~/ui/votes/revalidateUnlessVoted'

const here = new URL('https://standpunkt.example/t/1/question')
const asked = (
  formAction: string | undefined,
  defaultShouldRevalidate = true,
): ShouldRevalidateFunctionArgs => ({
  currentUrl: here,
  nextUrl: here,
  currentParams: {},
  nextParams: {},
  ...(formAction !== undefined && { formAction }),
  defaultShouldRevalidate,
})

test('a vote reads no page again, wherever it was sent from', () => {
  expect(revalidateUnlessVoted(asked(links.vote(12)))).toBe(false)
  expect(revalidateUnlessVoted(asked(`${links.vote(12)}?index`))).toBe(false)
})

test('after any other act, and on request, a page is revalidated as usual', () => {
  for (const act of [links.reply(12), links.editPost(12), links.closeThread(1), undefined]) {
    expect(revalidateUnlessVoted(asked(act)), act).toBe(true)
    expect(revalidateUnlessVoted(asked(act, false)), act).toBe(false)
  }
})
