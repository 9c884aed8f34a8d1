import { put } from './data.ts'

/** Long enough for a telephone under trees; nobody waits for longer. */
const patience = 20_000

/**
 * Enters where the device is, for somebody who has asked for it: it goes into the fields, and with them sealed to the
 * organisation. No map of anybody else is asked, and nothing is looked up.
 */
export function enterPlace(button: HTMLButtonElement): void {
  const { asks = '', found = '', none = '' } = button.dataset
  const field = button.closest('fieldset')
  const status = button.nextElementSibling
  if (!field || !status) return
  status.textContent = asks
  const enter = ({ coords: { latitude, longitude, accuracy } }: GeolocationPosition) => {
    for (const [part, degrees] of [
      ['lat', latitude],
      ['lon', longitude],
    ] as const) {
      const input = field.querySelector<HTMLInputElement>(`input[name$=".${part}"]`)
      if (!input) continue
      // A metre, more is not known.
      input.value = degrees.toFixed(5)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    for (const details of field.querySelectorAll('details')) details.open = true
    status.textContent = put(found, { metres: Math.max(1, Math.round(accuracy)) })
  }
  const refuse = () => {
    status.textContent = none
    field.querySelector<HTMLInputElement>('input[name$=".words"]')?.focus()
  }
  navigator.geolocation.getCurrentPosition(enter, refuse, {
    ...{ enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 },
  })
}
