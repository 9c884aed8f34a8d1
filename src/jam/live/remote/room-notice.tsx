import { Button } from '#look/form.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { remoteWords } from './remote.text.ts'

/** On the page of a team: the door to its video room. */
export function RoomNotice({ room }: { room: string | undefined }) {
  const t = remoteWords(useView().lang)
  if (!room) return null
  return (
    <Notice title={t.onPage}>
      <Button href={room} icon="external">
        {t.openRoom}
      </Button>
    </Notice>
  )
}
