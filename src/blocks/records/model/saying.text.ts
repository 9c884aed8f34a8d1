import { speak } from '#kernel/text.ts'

export const sayWords = speak(
  {
    yes: 'Ja',
    no: 'Nein',
    nobody: 'ausgetreten',
    gone: 'gelöschter Eintrag',
    about: 'um',
    year: (years: number) => `${years} ${years === 1 ? 'Jahr' : 'Jahre'}`,
    own: {
      $step: 'Schritt',
      $flags: 'Markierungen',
      $workers: 'Zuständig',
      $drawer: 'Fach',
      $author: 'Zuletzt von',
      $written: 'Zuletzt geändert',
    } as { [column: string]: string },
  },
  {
    yes: 'Yes',
    no: 'No',
    nobody: 'has left',
    gone: 'erased record',
    about: 'about',
    year: (years: number) => `${years} ${years === 1 ? 'year' : 'years'}`,
    own: {
      $step: 'Step',
      $flags: 'Flags',
      $workers: 'Responsible',
      $drawer: 'Drawer',
      $author: 'Last by',
      $written: 'Last changed',
    },
  },
)
