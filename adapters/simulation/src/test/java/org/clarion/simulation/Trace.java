package org.clarion.simulation;

/** Prints what one seed comes to, for another process to compare. */
final class Trace {
  private Trace() {}

  public static void main(String[] arguments) {
    Quiet.down();
    System.out.print(of(Long.parseLong(arguments[0])));
  }

  /** A number that is another when anything goes another way. */
  static String of(long seed) {
    World world = new Sixty(seed, Plant.NONE, new MemoryStorage(World.ZONE, Plant.NONE)).run();
    return Long.toHexString(world.hash);
  }
}
