import { Ajv } from 'ajv'

const text = { type: 'string', minLength: 1, pattern: '\\S' }
const address = { type: 'string', pattern: '^https?://[^\\s]+$' }
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
const someSaid = {
  anyOf: [{ required: ['text'] }, { required: ['image'] }, { required: ['video'] }],
}

const author = {
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: ['Person', 'Organization'] }, name: text, url: address },
  additionalProperties: false,
}

const counter = {
  type: 'object',
  required: ['@type', 'interactionType', 'userInteractionCount'],
  properties: {
    '@type': { const: 'InteractionCounter' },
    interactionType: {
      enum: ['CommentAction', 'LikeAction'].map((action) => `https://schema.org/${action}`),
    },
    userInteractionCount: { type: 'integer', minimum: 0 },
  },
  additionalProperties: false,
}

const creativeWork = {
  type: 'object',
  required: ['@type', 'url'],
  properties: {
    '@type': { enum: ['WebSite', 'Article'] },
    url: address,
    name: text,
    headline: text,
    inLanguage: { enum: ['de', 'en'] },
  },
  additionalProperties: false,
}

const said = {
  url: address,
  author: { $ref: '#/$defs/author' },
  datePublished: moment,
  dateModified: moment,
  text,
  inLanguage: { enum: ['de', 'en'] },
  creativeWorkStatus: { const: 'Deleted' },
  interactionStatistic: { type: 'array', items: { $ref: '#/$defs/counter' } },
  comment: { type: 'array', items: { $ref: '#/$defs/comment' } },
}

const comment = {
  type: 'object',
  required: ['@type', 'author', 'datePublished', 'url'],
  properties: { '@type': { const: 'Comment' }, ...said },
  additionalProperties: false,
  ...someSaid,
}

const posting = {
  type: 'object',
  required: ['@type', 'author', 'datePublished', 'url', 'headline', 'isPartOf'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'DiscussionForumPosting' },
    ...said,
    headline: text,
    commentCount: { type: 'integer', minimum: 0 },
    isPartOf: { anyOf: [{ $ref: '#/$defs/creativeWork' }, { $ref: '#/$defs/posting' }] },
    citation: { anyOf: [{ $ref: '#/$defs/creativeWork' }, { $ref: '#/$defs/comment' }] },
  },
  additionalProperties: false,
  ...someSaid,
}

/**
 * Search engines' requirements for a DiscussionForumPosting (schema.org), without unknown
 * properties.
 */
const schema = {
  type: 'object',
  $defs: { author, counter, creativeWork, comment, posting },
  $ref: '#/$defs/posting',
  required: ['@context'],
}

const validate = new Ajv({ allErrors: true }).compile(schema)

/** Returns the errors of a posting; empty for a valid one. */
export function faultsOf(posted: unknown): string[] {
  validate(posted)
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
