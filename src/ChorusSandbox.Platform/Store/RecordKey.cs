namespace ChorusSandbox.Platform.Store;

/// <summary>Names one record: its type and its number.</summary>
internal readonly record struct RecordKey(Type Type, long Id)
{
    public static RecordKey Of<T>(long id)
        where T : class
    {
        // LiteDB reads id 0 as "no id yet"; a negative one can only be a bug.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        return new RecordKey(typeof(T), id);
    }

    public override string ToString() => $"{Envelope.CollectionOf(Type)}/{Id}";
}
