import { speak } from '#kernel/text.ts'

export const boxWords = speak(
  {
    readers: 'Diese Menschen lesen, was ankommt',
    wouldRead: 'Diese Menschen würden lesen, was ankommt',
    nameless: 'Jemand ohne Namen im Tresor',
    until: (day: string) => `(bis ${day})`,
    one: 'Das ist nur eine Person',
    oneSays: 'Ist sie krank, liest niemand. Nehmt eine zweite auf.',
    people: 'Leute im Tresor',
    go: 'Briefkasten öffnen',
    opening: 'Schlüssel entstehen …',
    open: 'Der Briefkasten ist offen.',
    openSays:
      'Wer schreibt, versiegelt ab jetzt an diese Menschen und an niemanden sonst. Weitere nehmt ihr im Tresor auf.',
    on: 'Weiter zur Übersicht',
    says: {
      'office.other-space': 'Jemand hat gerade schon einen Briefkasten geöffnet. Lade die Seite neu.',
      'space.foreign':
        'Der Briefkasten, den der Server nennt, steht nicht in eurem Tresor. Öffnet nichts und sprecht mit eurer Administration.',
    } as Record<string, string>,
  },
  {
    readers: 'These people read what arrives',
    wouldRead: 'These people would read what arrives',
    nameless: 'Somebody without a name in the vault',
    until: (day: string) => `(until ${day})`,
    one: 'That is one person only',
    oneSays: 'If they are ill nobody reads. Take in a second person.',
    people: 'People in the vault',
    go: 'Open the letter box',
    opening: 'Keys come into being …',
    open: 'The letter box is open.',
    openSays:
      'Whoever writes seals to these people from now on, and to nobody else. You take in more in the vault.',
    on: 'On to the overview',
    says: {
      'office.other-space': 'Somebody has just opened a letter box. Reload the page.',
      'space.foreign':
        'The letter box that the server names is not in your vault. Open nothing, and talk to your administration.',
    },
  },
)
