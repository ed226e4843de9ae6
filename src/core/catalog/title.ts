/** As a paper is called, whoever writes it: 《营业执照》（副本）复印件 is a 营业执照. */
export function titleOf(name: string): string {
  return name
    .replace(/[（(][^（()）]*[)）]/g, "")
    .replace(/[《》“”"\s]/g, "")
    .replace(/(?:正本|副本|原件|复印件|电子证照)+$/, "");
}
