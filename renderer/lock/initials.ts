/** The last two words' first letters, as people are told apart in Vietnamese: `HH` of Nguyễn Thị Hồng Hạnh. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  return words
    .slice(-2)
    .map((word) => ([...word][0] ?? '').toLocaleUpperCase('vi'))
    .join('');
}
