export type Far = [done: number, all: number]

/** How far something has come, to see and to hear. */
export function Progress({ far: [done, all], says }: { far: Far; says: string }) {
  return (
    <p role="status" class="rec-far">
      <progress value={done} max={Math.max(all, 1)} aria-label={says} /> {says}
    </p>
  )
}
