package main

import (
	"context"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"bellwork/quiz/store/bolt"
	"bellwork/quiz/transfer"
)

// backupsFolder lies beside the data file unless another is named.
const backupsFolder = "backups"

// keepBackups returns the keeper of the folder that the option names.
func keepBackups(option, file string, db *bolt.DB, log *slog.Logger) (*transfer.Keeper, error) {
	folder, err := filepath.Join(filepath.Dir(file), backupsFolder), error(nil)
	if option != "" {
		folder, err = filepath.Abs(option)
	}
	source := roomy{db, file, folder, volumeOf}
	return transfer.NewKeeper(folder, source, dataEngine(log), time.Now, log), err
}

// startBackups makes the daily backups, and those that the backup command asks
// for, until stop is called. Neither is worth ending a lesson for.
func startBackups(ctx context.Context, keeper *transfer.Keeper, dataFolder string, log *slog.Logger) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var under sync.WaitGroup
	under.Go(func() { keeper.Daily(ctx) })
	under.Go(func() {
		if err := keeper.Serve(ctx, dataFolder); err != nil {
			log.Error("bellwork backup cannot be used while Bellwork is open", "error", err)
		}
	})
	return func() {
		cancel()
		under.Wait()
	}
}
