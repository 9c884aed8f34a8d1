declare module 'csv-spectrum' {
  export default function csvSpectrum(
    told: (error: Error | null, cases: { name: string; csv: Buffer; json: Buffer }[]) => void,
  ): void
}
