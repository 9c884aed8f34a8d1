import { Button } from '#look/form.tsx'
import { Row } from '#look/parts.tsx'

type Room = { href: string; says: string; here: boolean }

/** Ways to what lies beside; the one where one is says so. */
export function Rooms({ label, rooms }: { label: string; rooms: readonly Room[] }) {
  return (
    <nav aria-label={label}>
      <Row>
        {rooms.map(({ href, says, here }) =>
          here ? (
            <a key={href} class="button" href={href} aria-current="page">
              {says}
            </a>
          ) : (
            <Button key={href} href={href} tone="quiet">
              {says}
            </Button>
          ),
        )}
      </Row>
    </nav>
  )
}
