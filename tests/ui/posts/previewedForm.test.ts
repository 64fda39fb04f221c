import { expect, test } from 'vitest'
import { actionOfPreviewed, draftOfPreviewed } from '~/ui/posts/previewedForm'

test('a previewed form goes back to where it came from', () => {
  expect(actionOfPreviewed({ action: '/p/12/reply' }, 'key')).toEqual({
    action: '/p/12/reply',
    sendKey: 'key',
  })
  expect(actionOfPreviewed({ action: '/t/3/reply' }, 'key')).toEqual({
    action: '/t/3/reply',
    sendKey: 'key',
  })
  expect(actionOfPreviewed({ action: '/p/12/edit', revision: '4' }, 'key')).toEqual({
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
    expect(actionOfPreviewed({ action }, 'key').action).toBe('/preview')
  }
})

test('its draft goes on under the name it was begun under', () => {
  expect(draftOfPreviewed({ action: '/p/12/reply' })).toBe('reply-12')
  expect(draftOfPreviewed({ action: '/t/3/reply' })).toBe('thread-3')
  expect(draftOfPreviewed({ action: '/p/12/edit', revision: '4' })).toBe('edit-12-4')
  expect(draftOfPreviewed({})).toBe('preview')
})
