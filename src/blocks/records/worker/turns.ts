/**
 * Who writes settles by themselves what came second; what lies refused from earlier is settled when nobody writes, or the same
 * would be settled by two hands. In all tabs of a device, which share what lies there (Web Locks API, W3C).
 */
export type Turns = {
  /** Together with others who write. Not again from within: somebody may wait in between. */
  write<T>(work: () => Promise<T>): Promise<T>
  settle<T>(work: () => Promise<T>): Promise<T>
}

export const turnsOn = (device: string): Turns => {
  const turn = <T>(mode: LockMode, work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`records/${device}`, { mode }, work) as Promise<T>
  return { write: (work) => turn('shared', work), settle: (work) => turn('exclusive', work) }
}
