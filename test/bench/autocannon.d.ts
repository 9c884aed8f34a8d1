/** The little of autocannon that we use. */
declare module 'autocannon' {
  type Options = {
    url: string
    headers?: Record<string, string>
    duration: number
    connections: number
    overallRate?: number
    idReplacement?: boolean
  }
  type Result = { requests: { average: number }; latency: { p99: number }; non2xx: number; errors: number }
  export default function autocannon(options: Options): Promise<Result>
}
