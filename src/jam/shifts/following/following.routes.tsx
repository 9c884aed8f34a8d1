import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { day, hours } from '#look/dates.ts'
import { Act, Button } from '#look/form.tsx'
import { Empty, PageHead, Row } from '#look/parts.tsx'
import { show } from '#look/show.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { titleOf } from '../../programme/item.ts'
import { letFollow, letStay, previewFollowing } from '../following.ts'
import type { Times } from '../shift.ts'
import { followingWords } from './following.text.ts'

/** Where shifts follow an item of the programme that was moved. */
export const followingRoutes = new Hono<Env>()
  .get('/jams/:jam/shifts/following', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: { jam, actor: desk.actor, now: desk.now }, preview: await previewFollowing(desk, jam) }
    })
    return show(c, <FollowingPage {...page} />)
  })
  .post('/jams/:jam/shifts/following', async (c) => {
    const digest = String((await formOf(c)).digest ?? '')
    const moved = await act(c, async (desk) => letFollow(desk, await jamOf(c, desk), digest))
    return goOn(c, `/jams/${c.req.param('jam')}/shifts`, followingWords(c.get('lang')).followed(moved))
  })
  .post('/jams/:jam/shifts/following/refusal', async (c) => {
    await act(c, async (desk) => letStay(desk, await jamOf(c, desk)))
    return goOn(c, `/jams/${c.req.param('jam')}/shifts`, followingWords(c.get('lang')).stayed)
  })

const jamOf = (c: Ctx, desk: Desk): Promise<Jam> => mustFindJam(desk, c.req.param('jam'))

type Preview = Awaited<ReturnType<typeof previewFollowing>>

function FollowingPage({ place, preview }: { place: Place; preview: Preview }) {
  const { lang } = useView()
  const t = followingWords(lang)
  const { behind, digest } = preview
  const at = `/jams/${place.jam.slug}/shifts`
  const zone = place.jam.timeZone
  const when = ({ startsAt, endsAt }: Times) =>
    `${day(startsAt, lang, zone)}, ${hours(startsAt, endsAt, lang, zone)}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead
        title={t.title}
        lead={behind.length > 0 ? t.lead : undefined}
        back={{ href: at, label: t.back }}
      />
      {behind.length === 0 && (
        <Empty level={2} title={t.none} action={<Button href={at}>{t.back}</Button>}>
          {t.noneSays}
        </Empty>
      )}
      {behind.length > 0 && (
        <>
          <DataTable
            caption={t.title}
            captionUnseen
            rows={behind}
            rowId={({ shift }) => shift.id}
            columns={[
              { title: t.shift, cell: ({ shift }) => shift.title },
              { title: t.item, cell: ({ item }) => titleOf(item, lang) },
              { title: t.was, cell: ({ shift }) => when(shift) },
              { title: t.becomes, cell: ({ to }) => when(to) },
              { title: t.people, number: true, cell: ({ shift }) => shift.taken },
              {
                title: t.cannot,
                cell: ({ held }) => held.map(({ name, why }) => `${name} (${t.why[why]})`).join(', ') || '–',
              },
            ]}
          />
          <p>{t.says}</p>
          <Row>
            <Act action={`${at}/following`} fields={{ digest }}>
              {t.follow(behind.length)}
            </Act>
            <Act action={`${at}/following/refusal`} tone="quiet">
              {t.stay}
            </Act>
          </Row>
        </>
      )}
    </JamPage>
  )
}
