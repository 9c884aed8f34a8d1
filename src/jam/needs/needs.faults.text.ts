import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const needsFaults = speak<Faults>(
  {
    'scoping.gone': {
      title: 'Dieser Entwurf ist nicht mehr da',
      says: 'Entwürfe werden 60 Tage lang aufgehoben. Vielleicht ist der Link unvollständig.',
      todo: 'Prüfe den Link, oder beginne auf der Seite des Aufrufs neu.',
    },
    'scoping.open': {
      title: 'Da fehlt noch eine Antwort',
      says: 'Alles, was du geschrieben hast, ist gespeichert. Abgeschickt wurde noch nichts.',
      todo: 'Öffne den Entwurf mit deinem Link und beantworte die offene Frage.',
    },
  },
  {
    'scoping.gone': {
      title: 'This draft is no longer here',
      says: 'Drafts are kept for 60 days. Perhaps the link is incomplete.',
      todo: 'Check the link, or begin again on the page of the call.',
    },
    'scoping.open': {
      title: 'One answer is still missing',
      says: 'Everything you wrote is stored. Nothing was sent yet.',
      todo: 'Open the draft with your link and answer the open question.',
    },
  },
)
