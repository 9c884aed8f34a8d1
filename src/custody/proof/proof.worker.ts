/** Works a challenge off beside the page: nobody who writes notices it. */
import { solve } from './proof.ts'

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  try {
    self.postMessage({ proof: solve(data, (done) => self.postMessage({ done })) })
  } catch {
    self.postMessage({ proof: null })
  }
})
