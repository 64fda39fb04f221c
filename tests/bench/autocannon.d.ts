/** Types for the part of autocannon that is used here; the package has none. */
declare module 'autocannon' {
  export type Options = {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
  }
  export type Result = {
    non2xx: number
    errors: number
    duration: number
    requests: { total: number }
    throughput: { total: number }
    latency: { p50: number; p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
