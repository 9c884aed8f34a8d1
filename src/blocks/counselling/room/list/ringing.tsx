import { useEffect, useRef, useState } from 'preact/hooks'
import { Tick } from '#custody/room/controls.tsx'
import { useDesk } from '../desk.ts'
import { callsOf, hasMore } from '../model/calls.ts'
import { ringWords } from './ringing.text.ts'

const kept = 'counselling-tone'

/** For whoever has this page behind others: how many wait stands in its title, and a tone says that it are more, if they like. */
export function useRinging(): void {
  const { conversations, me } = useDesk()
  const calls = callsOf(conversations, me)
  const before = useRef(calls)
  useEffect(() => {
    const isMore = hasMore(before.current, calls)
    before.current = calls
    if (isMore && isWanted() && !document.hasFocus()) ring()
  }, [calls.waiting, calls.said])
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '')
    document.title = calls.waiting > 0 ? `(${calls.waiting}) ${plain}` : plain
  }, [calls.waiting])
}

const isWanted = () => localStorage.getItem(kept) === 'on'

export function Ringing() {
  const t = ringWords(useDesk().lang)
  const [isOn, setOn] = useState(isWanted)
  const turn = (on: boolean) => {
    setOn(on)
    localStorage.setItem(kept, on ? 'on' : 'off')
    // Heard once, so that one knows it; and a browser lets a page sound only after a hand has asked for it.
    if (on) ring()
  }
  return <Tick label={t.tone} isOn={isOn} onTick={turn} />
}

/** Short and soft: it says nothing to whoever sits beside. */
function ring(): void {
  const sound = new AudioContext()
  const [tone, volume] = [sound.createOscillator(), sound.createGain()]
  tone.frequency.value = 660
  volume.gain.value = 0.06
  tone.connect(volume).connect(sound.destination)
  tone.start()
  tone.stop(sound.currentTime + 0.2)
  tone.onended = () => void sound.close()
}
