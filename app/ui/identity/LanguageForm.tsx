import { Form } from '@remix-run/react'
import { links } from '~/links'

/** Renders the choice of language, each in its own language; `to` is the page to return to. */
export function LanguageForm({ to }: { to: string }) {
  return (
    <Form method="post" action={links.language()} reloadDocument className="row">
      <input type="hidden" name="to" value={to} />
      <button className="button quiet" name="lang" value="de" lang="de">
        Deutsch
      </button>
      <button className="button quiet" name="lang" value="en" lang="en">
        English
      </button>
    </Form>
  )
}
