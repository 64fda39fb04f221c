import type { Feed } from '~/http/feeds/feed'

const noon = new Date('2026-05-04T12:00:00Z')

/** A feed of one argument with hostile text. */
export const hostile = ']]> ]]></title><script>alert(1)</script>&amp; "\u0001\u000b'

/**
 * A feed of two entries: a member's argument in another language than the feed's, and a debate
 * without an author.
 */
export const aFeed: Feed = {
  title: `Argumente ${hostile}`,
  lang: 'de',
  page: 'https://forum.example/t/7/wer',
  at: {
    atom: 'https://forum.example/feeds/t/7.atom?lang=de',
    json: 'https://forum.example/feeds/t/7.json?lang=de',
  },
  updated: noon,
  site: { name: 'Standpunkt', address: 'https://forum.example/' },
  entries: [
    {
      id: 'https://forum.example/p/12',
      address: 'https://forum.example/p/12',
      title: `Ada widerspricht – „${hostile}“`,
      html: '<p>Because &lt;b&gt; ]]&gt;</p>',
      lang: 'en',
      author: { name: 'Ada', address: 'https://forum.example/u/Ada' },
      published: noon,
      updated: new Date('2026-05-04T13:00:00Z'),
    },
    {
      id: 'https://forum.example/t/7',
      address: 'https://forum.example/t/7/wer',
      title: 'Neue Debatte',
      html: '<p>Wer?</p>',
      lang: 'de',
      author: null,
      published: noon,
      updated: noon,
    },
  ],
}
