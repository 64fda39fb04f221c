import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { linkTarget } from './document'

/** The Tiptap extensions of posts, for the editor and the server's validation. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: 'ugc nofollow noopener', target: null },
      isAllowedUri: (url) => linkTarget(url) !== null,
      shouldAutoLink: (url) => linkTarget(url) !== null,
    },
  }),
]
