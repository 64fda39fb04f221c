import type { ReactNode } from 'react'
import { excerptOf } from '~/domain/posts/excerpt'
import { useI18n } from '~/i18n/I18n'
import { secondaryColour, backgroundColour } from './pictureColours'

type Props = {
  id: string
  title: string
  about: string
  of: string
  height: number
  children: ReactNode
}

/** Renders an overview's picture, which is also a standalone file; `of` is its subject. */
export function Picture({ id, title, about, of, height, children }: Props) {
  const { locale } = useI18n()
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="overview-picture"
      role="img"
      lang={locale}
      aria-labelledby={`${id}-title ${id}-about`}
      viewBox={`-8 -4 416 ${height + 8}`}
      width={832}
      height={2 * (height + 8)}
      fontFamily="sans-serif"
      fontSize={13}
    >
      <title id={`${id}-title`}>{`${title}: ${of}`}</title>
      <desc id={`${id}-about`}>{about}</desc>
      <rect
        className="picture-paper"
        x={-8}
        y={-4}
        width={416}
        height={height + 8}
        fill={backgroundColour}
      />
      {children}
      <text
        className="picture-source"
        x={0}
        y={height - 4}
        fill={secondaryColour}
        fontSize={10}
      >{`${excerptOf(of, 62)} · Standpunkt`}</text>
    </svg>
  )
}
