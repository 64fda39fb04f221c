/** The pictures that public/icons.svg holds. */
export type IconName =
  | 'supports' | 'opposes' | 'asks' | 'adds' | 'up' | 'down' | 'agree' | 'disagree' | 'pass'
  | 'pin' | 'lock' | 'link' | 'tag'

/** A small picture beside words; it says nothing that the words do not. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
