import { speak } from '#kernel/text.ts'
import type { Milestone } from './post.ts'

export const updateWords = speak(
  {
    title: 'Neuigkeiten',
    publicLead: 'Was bisher geschah, erzählt vom Jam, von den Teams und den Einrichtungen.',
    feed: 'Als Feed abonnieren (Atom)',
    none: 'Noch keine Neuigkeit',
    nonePublic: 'Sobald etwas geschieht, steht es hier.',
    byTeam: (project: string) => (project ? `Team „${project}“` : 'Ein Team'),
    milestones: {
      begun: 'Angefangen',
      'first-version': 'Ein erster Stand läuft',
      tested: 'Mit Menschen ausprobiert',
      live: 'Der Dienst ist live',
      'handed-over': 'Übergeben',
      'in-use': 'Im Alltag genutzt',
      grown: 'Weiter gewachsen',
    } as Record<Milestone, string>,
  },
  {
    title: 'Updates',
    publicLead: 'What has happened so far, told by the jam, its teams and its organisations.',
    feed: 'Subscribe to the feed (Atom)',
    none: 'No update yet',
    nonePublic: 'As soon as something happens, it stands here.',
    byTeam: (project) => (project ? `Team “${project}”` : 'A team'),
    milestones: {
      begun: 'Begun',
      'first-version': 'A first version runs',
      tested: 'Tried with people',
      live: 'The service is live',
      'handed-over': 'Handed over',
      'in-use': 'In daily use',
      grown: 'Grown further',
    },
  },
)
