import { speak } from '#kernel/text.ts'

/** What the page says before the gate; what is inside has its own words. */
export const pageWords = speak(
  {
    title: 'Akten',
    lead: 'Sammlungen und Einträge eurer Organisation. Lesen kann das nur, wer den Schlüssel hat; der Server nicht.',
    back: 'Zum Dienst',
    ownTitle: 'Nur für die Organisation',
    ownSays: 'Was hier liegt, lesen nur Mitglieder der Organisation. Wer den Dienst baut, sieht es nicht.',
    unready: 'Noch ist nichts da',
    unreadySays: 'Sobald etwas angelegt ist, steht es hier.',
    noScriptTitle: 'Hier braucht es JavaScript',
    noScript: 'Einträge sind versiegelt. Öffnen kann sie nur der Browser, und dazu braucht er JavaScript.',
  },
  {
    title: 'Records',
    lead: 'Collections and records of your organisation. Only who has the key can read them; the server cannot.',
    back: 'To the service',
    ownTitle: 'For the organisation only',
    ownSays:
      'What lies here only members of the organisation read. Whoever builds the service does not see it.',
    unready: 'Nothing is there yet',
    unreadySays: 'As soon as something is set up it stands here.',
    noScriptTitle: 'This needs JavaScript',
    noScript: 'Records are sealed. Only the browser can open them, and for that it needs JavaScript.',
  },
)
