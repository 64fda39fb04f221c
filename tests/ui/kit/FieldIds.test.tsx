import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { I18nProvider } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { Choice, Field, Select, TextField } from '~/ui/kit/Field'
import { FieldIds } from '~/ui/kit/FieldIds'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { SourceFields } from '~/ui/sources/SourceFields'

const trouble = {
  reason: 'errors.mendForm',
  fields: {
    title: 'errors.badRequest',
    words: 'errors.badRequest',
    kind: 'errors.badRequest',
    source1Address: 'sources.addressWrong',
  },
  retryAfter: null,
} as const

function Form() {
  return (
    <form>
      <ErrorSummary trouble={trouble} />
      <Field name="title" label="Title" hint="Short" error="Missing" />
      <TextField name="words" label="Words" error="Missing" />
      <Choice
        name="kind"
        label="Kind"
        hint="One"
        error="Missing"
        options={[{ value: 'a', label: 'A' }]}
      />
      <Select name="lang" label="Language" options={[{ value: 'de', label: 'Deutsch' }]} />
      <SourceFields typed={{ source1Address: 'x' }} sources={[]} errors={trouble.fields} />
    </form>
  )
}

const page = renderToStaticMarkup(
  <I18nProvider locale="en" t={translationOf('en')}>
    <Form />
    <FieldIds value="p1-">
      <Form />
    </FieldIds>
    <FieldIds value="p2-">
      <Form />
    </FieldIds>
  </I18nProvider>,
)
const valuesOf = (attribute: string) =>
  [...page.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)
const ids = valuesOf('id')

test('forms on one page share no ids, and each field keeps its name', () => {
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(
    expect.arrayContaining(['title', 'p1-title', 'p2-source1Address-error', 'p1-trouble']),
  )
  expect(valuesOf('name').filter((name) => name === 'source1Address')).toHaveLength(3)
})

test('labels, hints, errors and the ways to a field lead to those of their own form', () => {
  const led = [
    ...valuesOf('for'),
    ...valuesOf('aria-describedby').flatMap((all) => all.split(' ')),
    ...valuesOf('href').map((to) => to.slice(1)),
  ]
  expect(led.filter((id) => !ids.includes(id))).toEqual([])
  expect(led.filter((id) => id.startsWith('p1-'))).toHaveLength(led.length / 3)
})
