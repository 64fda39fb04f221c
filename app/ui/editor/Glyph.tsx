const shapes = {
  bold: <path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z" />,
  italic: <path d="M10 5h8M6 19h8M14 5l-4 14" />,
  bulletList: <path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />,
  orderedList: <path d="M10 6h10M10 12h10M10 18h10M4 4.5h1.5v5M4 9.5h3M4 14.5h3l-3 4.5h3" />,
  quote: <path d="M4 5v14M9 7h11M9 12h11M9 17h7" />,
  code: <path d="m9 7-5 5 5 5M15 7l5 5-5 5" />,
  codeBlock: <path d="M3 4h18v16H3zM10 9l-3 3 3 3M14 9l3 3-3 3" />,
  link: (
    <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5" />
  ),
  undo: <path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3" />,
  redo: <path d="m16 5 4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h3" />,
} as const

/** The name of a toolbar icon. */
export type GlyphName = keyof typeof shapes

/** Renders a toolbar icon; the button has the text. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg
      className="editor-glyph"
      viewBox="0 0 24 24"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
