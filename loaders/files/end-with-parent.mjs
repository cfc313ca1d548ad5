// A process goes on when the one that started it is killed, however it is: the channel between them ends with either.
if (process.channel) {
  process.once("disconnect", () => process.exit(1));
  process.channel.unref();
}
