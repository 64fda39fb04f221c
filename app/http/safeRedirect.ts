/**
 * Returns the given address if it is a path on this site, else the fallback. Prevents open
 * redirects.
 */
export function safePath(to: string | null | undefined, fallback = '/'): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return fallback
  // Browsers drop tabs and line breaks and read a backslash as a slash.
  if (/[\u0000-\u001f\u007f\\]/.test(to) || to.length > 2_000) return fallback
  return to
}
