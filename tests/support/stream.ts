import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** A message of a stream: its kind, id and data. */
export type Message = { event: string; id: string | null; data: Record<string, unknown> }

export type Stream = {
  status: number
  headers: IncomingHttpHeaders
  /** Returns everything received so far. */
  text(): string
  /** Returns the number of characters received so far. */
  length(): number
  /** The messages received so far. */
  messages(): Message[]
  /** Resolves after this many messages of a kind. */
  heard(count: number, event?: string): Promise<Message[]>
  /** Resolves when the server has ended it. */
  ended: Promise<void>
  close(): void
}

/** Opens a stream of server-sent events, which is closed after the test. */
export function aStream(url: string, headers: Record<string, string> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    // A separate agent, so that each stream has its own connection, as with different visitors.
    const request = get(
      url,
      { agent: false, headers: { Accept: 'text/event-stream', ...headers } },
      (answer) => resolve(streamOf(answer)),
    )
    request.once('error', reject)
    onTestFinished(() => void request.destroy())
  })
}

/** Same as `aStream`, with retries while a busy machine rejects it. */
export async function aStreamInTime(url: string): Promise<Stream> {
  for (let left = 20; ; left--) {
    const stream = await aStream(url)
    if (stream.status !== 503 || left === 0) return stream
    stream.close()
    await sleep(500)
  }
}

function streamOf(answer: IncomingMessage): Stream {
  let text = ''
  answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  answer.on('error', () => {})
  const ended = new Promise<void>((resolve) => answer.once('close', () => resolve()))
  const messages = () => text.split('\n\n').slice(0, -1).flatMap(messageIn)
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: () => text,
    length: () => text.length,
    messages,
    async heard(count, event = 'message') {
      for (const until = Date.now() + 10_000; Date.now() < until;) {
        const found = messages().filter((one) => one.event === event)
        if (found.length >= count) return found
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`not ${count} times ${event}:\n${text.slice(0, 2_000)}`)
    },
    ended,
    close: () => answer.destroy(),
  }
}

function messageIn(block: string): Message[] {
  const fields = new Map(
    block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const data = fields.get('data')
  if (data === undefined) return []
  return [
    {
      event: fields.get('event') ?? 'message',
      id: fields.get('id') ?? null,
      data: JSON.parse(data) as Record<string, unknown>,
    },
  ]
}
