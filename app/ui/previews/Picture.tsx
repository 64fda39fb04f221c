import type { CSSProperties, ReactNode } from 'react'
import { stances, type Stance } from '~/domain/posts/post'
import { fitText, withoutMissingGlyphs, estimateWidth, type TextLayout } from './textLayout'
import { marks } from './marks'
import type { PostPictureTexts, ThreadPictureTexts } from './pictureTexts'

/** The light colours of app/ui/page/tokens.css; a picture has no colour scheme. */
const tones = { paper: '#fcfbf8', ink: '#1c1b19', muted: '#625d54', rule: '#dbd5c8' }
const colours: Record<Stance, string> = {
  supports: '#1d5fa8',
  opposes: '#a8440c',
  asks: '#74489a',
  adds: '#56614f',
}

/** The width between the margins, in pixels. */
const column = 1056
type Room = { leading: number; height: number }
const heading = { leading: 1.14, height: 300, sizes: [88, 80, 72, 66, 60, 54, 48, 44, 40, 36] }
const body = { leading: 1.3, height: 232, indent: 36, sizes: [60, 54, 48, 44, 40, 36, 33, 30] }

/** Renders the preview picture of a debate: its question and its counts. */
export function ThreadPicture({
  kicker,
  question,
  counts,
  stances: words,
  total,
}: ThreadPictureTexts) {
  const title = fitText(withoutMissingGlyphs(question), {
    width: column,
    lines: (size) => lines(heading, size),
    sizes: heading.sizes,
  })
  const taken = stances.filter((stance) => counts[stance] > 0)
  const legend = Math.min(
    28,
    (column - 84 * taken.length) / estimateWidth(taken.map((stance) => words[stance]).join('')),
  )
  return (
    <Sheet kicker={kicker} aside={total}>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <div
          style={{
            ...setIn(title, heading),
            width: column,
            fontWeight: 600,
            letterSpacing: '-0.012em',
          }}
        >
          {title.text}
        </div>
      </div>
      <div style={{ display: 'flex', height: 12, marginBottom: 20 }}>
        {taken.map((stance) => (
          <div
            key={stance}
            style={{
              display: 'flex',
              flexGrow: counts[stance],
              flexBasis: 0,
              backgroundColor: colours[stance],
            }}
          />
        ))}
      </div>
      <div style={{ display: 'flex', height: 36 }}>
        {taken.map((stance) => (
          <Mark key={stance} stance={stance} words={words[stance]} size={legend} />
        ))}
      </div>
    </Sheet>
  )
}

/** Renders the preview picture of an argument: stance, text, author and question. */
export function PostPicture({ question, stance, does, words, author }: PostPictureTexts) {
  const gone = author === null
  const said = fitText(withoutMissingGlyphs(words), {
    width: column - body.indent,
    lines: (size) => lines(body, size),
    sizes: body.sizes,
  })
  return (
    <Sheet kicker={question} aside="">
      <div
        style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}
      >
        {!gone && (
          <div style={{ display: 'flex', marginBottom: 20 }}>
            <Mark stance={stance} words={does} size={34} />
          </div>
        )}
        <div
          style={{
            display: 'flex',
            borderLeft: `6px solid ${gone ? tones.rule : colours[stance]}`,
            paddingLeft: body.indent - 6,
          }}
        >
          <div
            style={{
              ...setIn(said, body),
              width: column - body.indent,
              ...(gone && { fontStyle: 'italic', color: tones.muted }),
            }}
          >
            {said.text}
          </div>
        </div>
      </div>
      <div style={{ display: 'flex', height: 40, fontSize: 32, fontWeight: 600 }}>
        {withoutMissingGlyphs(author ?? '')}
      </div>
    </Sheet>
  )
}

// Balanced wrapping measures the height that a line clamp would already have cut.
const setIn = ({ size, fits }: TextLayout, room: Room): CSSProperties => ({
  display: 'block',
  whiteSpace: 'pre-wrap',
  fontSize: size,
  lineHeight: room.leading,
  ...(fits ? { textWrap: 'balance' } : { lineClamp: lines(room, size) }),
})

const lines = ({ height, leading }: Room, size: number) =>
  Math.max(1, Math.floor(height / (size * leading)))

/** Renders the frame of every picture: the site's name above a double rule. */
function Sheet({
  kicker,
  aside,
  children,
}: {
  kicker: string
  aside: string
  children: ReactNode
}) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '44px 72px 46px',
        boxSizing: 'border-box',
        backgroundColor: tones.paper,
        color: tones.ink,
        fontFamily: 'Newsreader, Newsreader Extended',
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'baseline',
          justifyContent: 'space-between',
          borderBottom: `2px solid ${tones.ink}`,
          paddingBottom: 14,
        }}
      >
        <div style={{ display: 'flex', fontSize: 46, fontWeight: 600, letterSpacing: '-0.02em' }}>
          Standpunkt
        </div>
        <div style={{ display: 'flex', fontSize: 28, color: tones.muted }}>{aside}</div>
      </div>
      <div
        style={{
          display: 'flex',
          height: 6,
          marginBottom: 18,
          borderBottom: `2px solid ${tones.rule}`,
        }}
      />
      <div
        style={{
          display: 'block',
          width: column,
          fontSize: 28,
          lineHeight: 1.25,
          fontStyle: 'italic',
          color: tones.muted,
          lineClamp: 2,
        }}
      >
        {withoutMissingGlyphs(kicker)}
      </div>
      {children}
    </div>
  )
}

/** Renders a stance's symbol and word in its colour. */
function Mark({ stance, words, size }: { stance: Stance; words: string; size: number }) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        marginRight: 36,
        color: colours[stance],
        fontSize: size,
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke={colours[stance]}
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ marginRight: 10 }}
      >
        <path d={marks[stance]} />
      </svg>
      {words}
    </div>
  )
}
