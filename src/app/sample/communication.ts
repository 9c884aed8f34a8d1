import { preparePlan } from '#jam/live/remote/plans.ts'
import type { Jam } from '#jam/profile/jam.ts'
import type { Desk } from '#kernel/desk.ts'
import { changeVoice } from '#people/letter/voices.ts'

/** The jam speaks in its own voice, and plan B lies ready. */
export async function speakUp(desk: Desk, jam: Jam): Promise<void> {
  await changeVoice(desk, jam.id, {
    sender: 'Jam-Team Beispielstadt',
    replyTo: '',
    greetingDe: 'Hallo {name},',
    greetingEn: 'Hello {name},',
    signatureDe: 'Herzlich, euer Jam-Team',
    signatureEn: 'Yours, the jam team',
  })
  await preparePlan(desk, jam, {
    pattern: 'https://meet.jam.invalid/{room}',
    lobby: '',
    shifts: [],
    notes: '1. Die Pforte anrufen.\n2. Auf online umstellen.\n3. Die Geräte aus dem Saal holen.',
  })
}
