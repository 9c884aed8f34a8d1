import { speak } from '#kernel/text.ts'

export const awayWords = speak(
  {
    says: 'Das steht im Dienstplan, den die ganze Stelle sieht: Die Vertretung übernimmt deine Dienste und bekommt Bescheid, wenn etwas wartet.',
    roster: 'Zum Dienstplan',
    from: (day: string) => `Ab ${day}:`,
    untold: (count: number, day: string) =>
      `Du bist bis ${day} als abwesend eingetragen. ${count === 1 ? 'Eine ratsuchende Person weiß' : `${count} Ratsuchende wissen`} es noch nicht.`,
    tell: 'Jetzt sagen und um Zustimmung zur Vertretung bitten',
  },
  {
    says: 'This stands in the roster, which the whole office sees: the substitute takes over your duties and is told when something waits.',
    roster: 'To the roster',
    from: (day) => `From ${day}:`,
    untold: (count, day) =>
      `You are noted as away until ${day}. ${count === 1 ? 'One seeker does' : `${count} seekers do`} not know yet.`,
    tell: 'Tell them now, and ask whether the substitute may read',
  },
)
