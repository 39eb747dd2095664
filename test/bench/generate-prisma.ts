/** Makes a Prisma schema of about so many lines, for the peer's language server. */

/**
 * @param lines how long it is to be
 * @returns a schema without mistakes; the type on line 6 (from 0) can be broken
 */
export function generatePrisma(lines: number): string {
  const models = Math.max(1, Math.round((lines - 5) / 11));
  const model = (n: number) => `model Plant${n} {
  id          Int      @id @default(autoincrement())
  name        String   @unique
  description String?  @db.VarChar(255)
  capacity    Float    @default(0.5)
  createdAt   DateTime @default(now())
  next        Plant${n === models ? 1 : n + 1}?  @relation("next${n}", fields: [nextId], references: [id])
  nextId      Int?     @unique
  previous    Plant${n === 1 ? models : n - 1}?  @relation("next${n === 1 ? models : n - 1}")
}
`;
  const header = `datasource db {
  provider = "postgresql"
}

`;
  return header + Array.from({ length: models }, (_, index) => model(index + 1)).join('\n');
}
