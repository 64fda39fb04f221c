import { expect, test } from 'vitest'
import { actionOf, draftOf } from '~/ui/posts/previewed'

test('a previewed form goes back to where it came from', () => {
  expect(actionOf({ action: '/p/12/reply' }, 'key')).toEqual({
    action: '/p/12/reply',
    sendKey: 'key',
  })
  expect(actionOf({ action: '/t/3/reply' }, 'key')).toEqual({
    action: '/t/3/reply',
    sendKey: 'key',
  })
  expect(actionOf({ action: '/p/12/edit', revision: '4' }, 'key')).toEqual({
    action: '/p/12/edit',
    revision: 4,
  })
})

test('no form is led anywhere else', () => {
  for (const action of [
    'https://evil.example',
    '//evil.example',
    '/p/12/withdraw',
    '/p/x/reply',
    '',
    ['/p/1/reply', '/p/2/reply'],
  ]) {
    expect(actionOf({ action }, 'key').action).toBe('/preview')
  }
})

test('its draft goes on under the name it was begun under', () => {
  expect(draftOf({ action: '/p/12/reply' })).toBe('reply-12')
  expect(draftOf({ action: '/t/3/reply' })).toBe('thread-3')
  expect(draftOf({ action: '/p/12/edit', revision: '4' })).toBe('edit-12-4')
  expect(draftOf({})).toBe('preview')
})
