import { speak } from '#kernel/text.ts'

export const publishWords = speak(
  {
    loading: 'Wir sehen nach, ob alles bereit ist …',
    failed:
      'Der Entwurf ließ sich nicht laden. Prüfe die Verbindung und lade die Seite neu. Es ist nichts verloren.',
    ready: 'Bereit zum Veröffentlichen?',
    steps: 'Bevor es öffentlich wird',
    step: {
      readers: (count: number) =>
        count >= 2
          ? `${count} von euch können lesen, was ankommt`
          : count === 1
            ? 'Nur eine Person könnte lesen, was ankommt'
            : 'Noch kann niemand lesen, was ankommt',
      readersHint:
        'Ist die eine krank, liest die andere; und wer den Schlüssel verliert, verliert dann nichts. Nehmt eine zweite Person auf.',
      readersNone: 'Den Briefkasten legen wir beim Veröffentlichen an, mit allen, die jetzt im Tresor sind.',
      preview: 'Jemand hat diesen Stand angesehen',
      previewHint: 'Seht ihn euch einmal so an wie jemand, der ausfüllt.',
      findings: 'Nichts hält es auf',
      findingsHint: 'Im Baukasten steht, was noch fehlt, und ein Klick führt hin.',
    },
    people: 'Leute im Tresor',
    look: 'Vorschau ansehen',
    build: 'Im Baukasten ansehen',
    publish: (version: number) =>
      version === 1 ? 'Jetzt veröffentlichen' : `Als Fassung ${version} veröffentlichen`,
    publishing: 'Wird versiegelt und veröffentlicht …',
    same: 'Was hier steht, ist schon öffentlich.',
    done: 'Das Formular ist öffentlich.',
    doneSays: 'Verteilt diese Adresse. Was Menschen antworten, könnt nur ihr lesen.',
    open: 'Formular öffnen',
    fingerprint: 'Fingerabdruck dieser Fassung',
    fingerprintHint:
      'Euer Tresor merkt sich ihn. Hätte jemand das Formular unterwegs verändert, würde es beim Öffnen der Antworten auffallen.',
    says: {
      'form.moved':
        'Jemand hat das Formular gerade geändert. Wir haben den neuen Stand geladen; sieh ihn dir noch einmal an.',
      'form.unseen': 'Diesen Stand hat noch niemand angesehen.',
      'form.findings': 'Etwas hält die Veröffentlichung noch auf. Im Baukasten steht, was.',
      'form.no-space': 'Der Briefkasten fehlt noch. Versuche es noch einmal.',
      'form.other-space': 'Jemand hat gerade schon einen Briefkasten angelegt. Versuche es noch einmal.',
      'space.foreign':
        'Der Briefkasten, den der Server nennt, steht nicht in eurem Tresor. Veröffentliche nichts und sprich mit eurer Administration.',
    } as Record<string, string>,
  },
  {
    loading: 'Looking whether all is ready …',
    failed: 'The draft could not be loaded. Check the connection and reload the page. Nothing is lost.',
    ready: 'Ready to publish?',
    steps: 'Before it becomes public',
    step: {
      readers: (count: number) =>
        count >= 2
          ? `${count} of you can read what arrives`
          : count === 1
            ? 'Only one person could read what arrives'
            : 'Nobody can read yet what arrives',
      readersHint:
        'If one is ill the other reads; and whoever loses a key loses nothing then. Take in a second person.',
      readersNone: 'The letter box is made when you publish, with all who are in the vault now.',
      preview: 'Somebody has looked at this state',
      previewHint: 'Look at it once like somebody who fills it in.',
      findings: 'Nothing holds it up',
      findingsHint: 'The builder says what is still missing, and one click leads there.',
    },
    people: 'People in the vault',
    look: 'Look at the preview',
    build: 'Look in the builder',
    publish: (version: number) => (version === 1 ? 'Publish now' : `Publish as version ${version}`),
    publishing: 'Being sealed and published …',
    same: 'What stands here is public already.',
    done: 'The form is public.',
    doneSays: 'Pass this address on. What people answer only you can read.',
    open: 'Open the form',
    fingerprint: 'Fingerprint of this version',
    fingerprintHint:
      'Your vault remembers it. Had anybody altered the form on the way, it would be noticed when answers are opened.',
    says: {
      'form.moved': 'Somebody has just changed the form. We have loaded the new state; look at it once more.',
      'form.unseen': 'Nobody has looked at this state yet.',
      'form.findings': 'Something still holds up the publication. The builder says what.',
      'form.no-space': 'The letter box is still missing. Try again.',
      'form.other-space': 'Somebody has just made a letter box. Try again.',
      'space.foreign':
        'The letter box that the server names is not in your vault. Publish nothing, and talk to your administration.',
    },
  },
)
