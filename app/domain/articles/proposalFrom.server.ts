import { Refusal } from '~/domain/refusal'
import { ArticleInput } from './input.server'
import { buildProposal, type Proposal } from './proposal'
import { readSource } from './readSource'

/**
 * Returns the proposal for a submitted article with its text; null when the form contains no
 * readable article.
 */
export function proposalFromForm(
  formValues: Record<string, unknown>,
): { proposal: Proposal; text: string } | null {
  const source = ArticleInput.safeParse(formValues)
  if (!source.success) return null
  try {
    return { proposal: buildProposal(readSource(source.data)), text: source.data.text }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
