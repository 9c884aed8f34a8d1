import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const registrationFaults = speak<Faults>(
  {
    'registration.closed': {
      title: 'Die Anmeldung ist gerade zu',
      says: 'Es wurde nichts gespeichert.',
      todo: 'Auf der Seite des Jams steht, wann sie offen ist. Helfer*innen suchen wir bis zum Schluss.',
    },
    'care.no-vault': {
      title: 'Diese Einrichtung hat noch keinen Tresor',
      says: 'Es wurde nichts geändert.',
      todo: 'Gründet zuerst den Tresor der Einrichtung und komm dann wieder.',
    },
    'care.used': {
      title: 'Im jetzigen Tresor liegen schon Briefe',
      says: 'Sie lassen sich nicht in einen anderen legen. Es wurde nichts geändert.',
      todo: 'Bleibt bei diesem Tresor. 14 Tage nach dem Jam wird alles gelöscht.',
    },
    'care.other': {
      title: 'Dieser Jam benutzt einen anderen Tresor',
      says: 'Es wurde nichts geändert.',
      todo: 'Lade die Seite neu.',
    },
    'places.full': {
      title: 'Alle Plätze sind vergeben',
      says: 'Es wurde nichts gespeichert. Vielleicht war jemand einen Augenblick schneller.',
      todo: 'Melde dich über „Mitmachen“ an: Dann stehst du auf der Warteliste.',
    },
    'place.taken': {
      title: 'Diesen Platz hast du schon',
      says: 'Der Link hat seinen Dienst getan. Du bist dabei.',
      todo: 'Auf deiner Seite im Jam siehst du, was als Nächstes kommt.',
    },
    'place.expired': {
      title: 'Dieser Platz ist weitergegangen',
      says: 'Die Zeit ist um, oder du hast abgesagt. Jetzt sind die Nächsten dran.',
      todo: 'Möchtest du noch? Dann melde dich wieder an.',
    },
    'confirmation.off': {
      title: 'In diesem Jam wird nicht gefragt',
      says: 'Es ging keine E-Mail hinaus.',
      todo: 'Trag bei der Rolle ein, wie viele Tage vorher gefragt wird.',
    },
    'question.missing': {
      title: 'Diese Frage gibt es nicht mehr',
      says: 'Jemand hat sie entfernt. Es wurde nichts geändert.',
      todo: 'Sieh dir die Fragen noch einmal an.',
    },
    'questions.full': {
      title: 'Mehr als 30 Fragen stellt niemand',
      says: 'Die neue Frage wurde nicht gespeichert.',
      todo: 'Entferne eine, die ihr nicht braucht.',
    },
    'company.full': {
      title: 'Alle Plätze dieses Unternehmens sind vergeben',
      says: 'Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Frag deine Ansprechperson nach mehr Plätzen oder melde dich ohne Unternehmen an.',
    },
    'company.withdrawn': {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Das Unternehmen hat sich vom Jam abgemeldet. Wer schon dabei ist, bleibt dabei.',
      todo: 'Melde dich ohne Unternehmen an.',
    },
    'professional.needed': {
      title: 'Dafür musst du als IT-Profi angemeldet sein',
      says: 'Es wurde nichts geändert.',
      todo: 'Melde dich an, es dauert drei Minuten. Danach öffne den Link noch einmal.',
    },
    'wishes.closed': {
      title: 'Der Jam hat begonnen',
      says: 'Wünsche und Kreise lassen sich nicht mehr ändern. Was gespeichert war, bleibt.',
      todo: 'Passt etwas im Team nicht, sprich die Organisation an.',
    },
    'wishes.full': {
      title: 'Du hast schon fünf Wünsche',
      says: 'Der sechste wurde nicht gespeichert, die fünf stehen noch da.',
      todo: 'Geh zurück und nimm einen Wunsch heraus, um einen anderen dazuzunehmen.',
    },
    'circle.full': {
      title: 'Dieser Kreis ist voll',
      says: 'Höchstens vier bleiben zusammen, sonst passt kein Team. Es wurde nichts geändert.',
      todo: 'Macht zu zweit oder zu dritt einen zweiten Kreis auf.',
    },
    'circle.other': {
      title: 'Du bist schon in einem anderen Kreis',
      says: 'Man kann nur mit einem Kreis zusammenbleiben. Es wurde nichts geändert.',
      todo: 'Verlass den anderen Kreis unter „Deine Wünsche“, dann öffne den Link noch einmal.',
    },
  },
  {
    'registration.closed': {
      title: 'Registration is closed at the moment',
      says: 'Nothing was stored.',
      todo: 'The page of the jam says when it is open. We look for helpers until the end.',
    },
    'care.no-vault': {
      title: 'This organisation has no vault yet',
      says: 'Nothing was changed.',
      todo: 'Found the vault of the organisation first, then come back.',
    },
    'care.used': {
      title: 'There are letters in the present vault',
      says: 'They cannot be put into another one. Nothing was changed.',
      todo: 'Stay with this vault. Everything is erased 14 days after the jam.',
    },
    'care.other': {
      title: 'This jam uses another vault',
      says: 'Nothing was changed.',
      todo: 'Reload the page.',
    },
    'places.full': {
      title: 'All places are taken',
      says: 'Nothing was stored. Perhaps somebody was a moment faster.',
      todo: 'Register by “Take part”: then you are on the waiting list.',
    },
    'place.taken': {
      title: 'You have this place already',
      says: 'The link has done its work. You are in.',
      todo: 'Your page in the jam says what comes next.',
    },
    'place.expired': {
      title: 'This place has gone on',
      says: 'The time is over, or you have said no. It is the turn of the next.',
      todo: 'Would you still like to come? Then register again.',
    },
    'confirmation.off': {
      title: 'Nobody is asked in this jam',
      says: 'No e-mail went out.',
      todo: 'Say at the role how many days before everybody is asked.',
    },
    'question.missing': {
      title: 'This question is no longer there',
      says: 'Somebody has removed it. Nothing was changed.',
      todo: 'Look at the questions again.',
    },
    'questions.full': {
      title: 'Nobody asks more than 30 questions',
      says: 'The new question was not stored.',
      todo: 'Remove one that you do not need.',
    },
    'company.full': {
      title: 'All seats of this company are taken',
      says: 'Your registration was not stored.',
      todo: 'Ask your contact for more seats, or register without the company.',
    },
    'company.withdrawn': {
      title: 'This link is no longer valid',
      says: 'The company has withdrawn from the jam. Those who are in stay in.',
      todo: 'Register without the company.',
    },
    'professional.needed': {
      title: 'For this you must be registered as an IT professional',
      says: 'Nothing was changed.',
      todo: 'Register, it takes three minutes. Then open the link once more.',
    },
    'wishes.closed': {
      title: 'The jam has begun',
      says: 'Wishes and circles can no longer be changed. What was stored stays.',
      todo: 'If something about the team does not work, talk to the organisers.',
    },
    'wishes.full': {
      title: 'You have five wishes already',
      says: 'The sixth was not stored, the five are still there.',
      todo: 'Go back and take one wish out to add another.',
    },
    'circle.full': {
      title: 'This circle is full',
      says: 'At most four stay together, otherwise no team fits. Nothing was changed.',
      todo: 'Two or three of you can begin a second circle.',
    },
    'circle.other': {
      title: 'You are in another circle already',
      says: 'One can only stay together with one circle. Nothing was changed.',
      todo: 'Leave the other circle under “Your wishes”, then open the link once more.',
    },
  },
)
