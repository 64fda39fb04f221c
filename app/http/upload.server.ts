import { decodeArticle } from '~/domain/articles/decode'

/**
 * Replaces the uploaded file of a form by the field `text`, as if it had been pasted, or by the
 * field `unreadable` with the reason when it is not text. Other forms pass unchanged.
 */
export async function withFileAsText(request: Request): Promise<Request> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')) return request
  const headers = new Headers(request.headers)
  headers.delete('Content-Type')
  headers.delete('Content-Length')
  const form = await request.formData().catch(() => null)
  if (form === null) return new Request(request.url, { method: request.method, headers })
  const file = form.get('file')
  form.delete('file')
  form.delete('unreadable')
  if (file instanceof File && file.size > 0) {
    const decoded = decodeArticle(new Uint8Array(await file.arrayBuffer()))
    if ('text' in decoded) form.set('text', decoded.text)
    else form.set('unreadable', decoded.reason)
  }
  return new Request(request.url, { method: request.method, headers, body: form })
}
